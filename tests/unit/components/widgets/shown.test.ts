import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * State of a widget that is one window's own: rasters to paint on, work under way, answers that follow
 * from what both windows show. Everything else a room sees must be `useShown`, or a talk in two windows would show two things.
 */
const OWN: Record<string, readonly string[]> = {
  'activation-lab-race.tsx': ['paintRaster'],
  'autoencoder-bytes.tsx': ['busy'],
  'autoencoder-map.tsx': ['paintRaster'],
  'autoencoder-picture.tsx': ['paintRaster'],
  'autoencoder-principal.tsx': ['busy'],
  'cnn-field.tsx': ['paintRaster'],
  'cnn-moved.tsx': ['busy'],
  'first-digits-wall.tsx': ['reading'],
  'gpt-answer.ts': ['answer', 'problem'],
  'image-answer.ts': ['answer', 'problem'],
  'image-exam.ts': ['busy'],
  'neuron-model.ts': ['kept'],
  'neuron-plane.tsx': ['paint'],
  'neuron-weights.tsx': ['best'],
  'optimizer-race-cost.tsx': ['busy'],
  'playground-network.tsx': ['paintMap'],
  'playground-preview.ts': ['preview'],
  'playground-probe.ts': ['probe'],
  'playground-surface.tsx': ['busy'],
}

const FOLDER = 'components/widgets'
const sources = readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')] as const)

test('what a widget keeps is the same in both windows of a talk, or listed as one window’s own', () => {
  const own = sources.flatMap(([file, text]) =>
    [...text.matchAll(/const \[(\w+)[^\]]*\] = useState\b/g)].map(([, name]) => `${file} ${name}`),
  )
  const listed = Object.entries(OWN).flatMap(([file, names]) => names.map((name) => `${file} ${name}`))
  expect(own.sort()).toEqual(listed.sort())
})

test('no two states of widgets share a name', () => {
  const names = sources.flatMap(([, text]) =>
    [...text.matchAll(/useShown(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, name]) => name),
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
