import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lockable, readPace, unknownLocks, writePace } from '@/components/ui/run-link'
import { panelsOf } from '@/components/widgets/playground-panel-ids'
import type { Setup } from '@/lib/engine/experiment'
import { setup as digits } from '@/lib/experiments/digits.params'
import { setup as gpt } from '@/lib/experiments/gpt.params'
import { setup as neuron } from '@/lib/experiments/neuron.params'
import { setup as playground } from '@/lib/experiments/playground.params'
import { readOpening } from '@/lib/worker/lab'

const setup = playground as unknown as Setup

test('speed and stop condition go into a link and come back', () => {
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom(2, 10, 100, 1000, Number.POSITIVE_INFINITY)),
      fc.constantFrom(1000, Number.POSITIVE_INFINITY),
      fc.option(fc.integer({ min: 1, max: 1e6 })),
      fc.option(
        fc.tuple(
          fc.constantFrom('loss', 'testAccuracy'),
          fc.boolean(),
          fc.double({ min: 0, max: 5, noNaN: true }),
        ),
      ),
      (speed, usual, step, condition) => {
        const pace = {
          stepsPerSecond: speed ?? usual,
          until: {
            ...(step !== null && { step }),
            ...(condition && { metric: condition[0], [condition[1] ? 'below' : 'above']: condition[2] }),
          },
        }
        const search = new URLSearchParams(new URLSearchParams(writePace(pace, usual)).toString())
        expect({ stepsPerSecond: usual, ...readPace(search) }).toEqual({ ...pace, problems: [] })
        // The reader of the parameters leaves these names to the frame.
        expect(readOpening(setup, search).problems).toEqual([])
      },
    ),
  )
})

test('the usual pace needs no words in a link', () => {
  expect(writePace({ stepsPerSecond: Number.POSITIVE_INFINITY, until: {} })).toEqual([])
  expect(writePace({ stepsPerSecond: 1000, until: {} }, 1000)).toEqual([])
  expect(readPace(new URLSearchParams())).toEqual({ until: {}, problems: [] })
})

test.each([
  'speed=0',
  'speed=-1',
  'speed=fast',
  'speed=',
  'speed=25',
  'stop=-5',
  'stop=1.5',
  'stop=',
  'stop=loss-under-3',
  'stop=loss-below-x',
  'stop=-below-3',
])('%s is named and left out', (query) => {
  const { problems, ...pace } = readPace(new URLSearchParams(query))
  expect(pace).toEqual({ until: {} })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`${query} cannot be used`)
})

test('a name that locks nothing is said, others are not', () => {
  const search = new URLSearchParams('lock=seed,learningRate,surface,lerningRate,')
  expect(unknownLocks('playground', setup, search)).toEqual([
    'lock=lerningRate locks nothing: this widget has no control of this name.',
  ])
  expect(unknownLocks('playground', setup, new URLSearchParams())).toEqual([])
})

test('a name of another widget locks nothing here', () => {
  const said = (widget: string, one: unknown, names: string) =>
    unknownLocks(widget, one as Setup, new URLSearchParams({ lock: names })).map((text) => text.split(' ')[0])
  expect(said('digits', digits, 'network,seeds,topK,layers')).toEqual([
    'lock=network',
    'lock=seeds',
    'lock=topK',
  ])
  expect(said('gpt', gpt, 'surface,heads,own')).toEqual(['lock=surface'])
  // Its parameters have no controls.
  expect(said('first-digits', digits, 'epochs,train')).toEqual(['lock=epochs'])
})

test('what can be locked is exactly what the controls of each widget ask for', () => {
  const asks = (folder: string, mine: (file: string) => boolean) =>
    readdirSync(folder)
      .filter(mine)
      .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\blocked\('(\w+)'\)/g)])
      .map(([, name]) => name!)
  const frame = asks('components/ui', () => true)
  // The panels of these are locked by their ids.
  const file = readFileSync('components/widgets/neuron-panels.tsx', 'utf8')
  const panels: Record<string, string[]> = {
    playground: panelsOf(() => false),
    neuron: [...file.matchAll(/\bid: '(\w+)'/g)].map(([, id]) => id!),
  }
  for (const ids of Object.values(panels)) expect(ids.length).toBeGreaterThan(3)
  for (const [widget, one] of Object.entries({
    playground,
    digits,
    gpt,
    neuron,
    'first-digits': digits,
  })) {
    // What the widgets of images share is asked for in one file.
    const shared = widget === 'digits' ? 'image-controls' : widget
    const own = asks('components/widgets', (file) => file.startsWith(widget) || file.startsWith(shared))
    const asked = new Set([...frame, ...own, ...(panels[widget] ?? [])])
    expect([...new Set(lockable(widget, one as unknown as Setup))].sort()).toEqual([...asked].sort())
  }
})

test('wherever a widget lets weights be written, they can be locked', () => {
  const fields = readdirSync('components/widgets')
    .map((file) => readFileSync(`components/widgets/${file}`, 'utf8'))
    // The panel of all weights is locked as a whole.
    .filter((source) => source.includes('<WeightField') && !source.includes('function WeightTable'))
  expect(fields.length).toBeGreaterThan(1)
  for (const source of fields) expect(source).toContain("run.locked('weights')")
})
