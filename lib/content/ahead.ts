/**
 * Compiles a share of the course before its pages are made: `lib/site/lessons.mjs` runs this in several processes, and
 * the pages find in the cache on disk what they ask for.
 */
import { LOCALES, type LocaleName } from '@/lib/locale/locale'
import { getGuide, guided } from './guides'
import { getLesson, written } from './lessons'
import { getSheet, getStage, openStages } from './stages'

/** Every text of the course; together what has something of the same lesson. */
const TEXTS: (() => Promise<unknown>)[] = [
  ...written.map(({ slug }) => async () => {
    for (const locale of Object.keys(LOCALES)) await getLesson(slug, locale as LocaleName)
    if (guided.some((one) => one.slug === slug)) await getGuide(slug)
  }),
  ...openStages.map(({ slug, sheet }) => async () => {
    await getStage(slug)
    if (sheet) await getSheet(slug)
  }),
]

const [share, shares] = process.argv.slice(2).map(Number)
try {
  for (const [i, compile] of TEXTS.entries()) if (i % shares! === share) await compile()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
