import * as v from 'valibot'

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a slug of lower-case letters, digits and hyphens'))

/** Text of so many characters. */
const words = (least: number, most = Number.POSITIVE_INFINITY) =>
  v.pipe(v.string(), v.minLength(least), v.maxLength(most))
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** What every lesson says of itself. */
export const frontMatter = v.strictObject({
  title: words(1, 60),
  /** One sentence for the course map, search and link previews. */
  summary: words(20, 180),
  /** To read and to do, in minutes. */
  minutes: whole(5, 90),
  /** What the reader can do afterwards, each beginning with a verb. */
  objectives: v.pipe(v.array(words(10)), v.minLength(3), v.maxLength(5)),
  /** Slugs of lessons this one builds on. */
  prerequisites: v.optional(v.array(slug), []),
  /** Topics of the roadmap it covers. */
  topics: v.pipe(v.array(v.string()), v.minLength(1)),
  sources: v.pipe(
    v.array(
      v.strictObject({
        title: words(1),
        authors: words(1),
        year: whole(1600, 2100),
        url: v.pipe(v.string(), v.url()),
      }),
    ),
    v.minLength(1),
  ),
})

export type FrontMatter = v.InferOutput<typeof frontMatter>

/** What a translated lesson says of itself; all else it has from its original. */
export const translationFrontMatter = v.strictObject({
  /** Which English text it was made from (`lib/content/digest`); another since then, and its page says so. */
  translates: v.pipe(
    v.optional(v.string('twelve hexadecimal digits in quotation marks'), ''),
    v.regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits; `node lib/content/translations.mjs` prints them'),
  ),
  ...v.pick(frontMatter, ['title', 'summary', 'objectives', 'topics']).entries,
})

export type TranslationFrontMatter = v.InferOutput<typeof translationFrontMatter>

/** What the opening page of a stage says of it. */
export const stageFrontMatter = v.strictObject({
  title: frontMatter.entries.title,
  summary: frontMatter.entries.summary,
  /** For each of its lessons, by slug. */
  lessons: v.record(
    slug,
    v.strictObject({
      /** What it answers. */
      question: v.pipe(words(1, 140), v.regex(/\?$/, 'a question')),
      /** What it explains of the model that the page trains. */
      part: words(10, 140),
    }),
  ),
})

export type StageFrontMatter = v.InferOutput<typeof stageFrontMatter>

/** What a cheat sheet says of itself. */
export const sheetFrontMatter = v.strictObject({
  title: frontMatter.entries.title,
  summary: frontMatter.entries.summary,
})

export type SheetFrontMatter = v.InferOutput<typeof sheetFrontMatter>

/** What a teacher's guide says of itself. */
export const guideFrontMatter = v.strictObject({
  /** The one sentence that everybody should still be able to say the day after. */
  idea: v.pipe(words(20, 200), v.regex(/[.?]$/, 'a whole sentence')),
})

export type GuideFrontMatter = v.InferOutput<typeof guideFrontMatter>

/** @throws Error naming the file and every field that is wrong */
export function readFrontMatter(data: unknown, file: string): FrontMatter {
  return readMeta(frontMatter, data, file)
}

/** @throws Error naming the file and every field that is wrong */
export function readMeta<M>(schema: v.GenericSchema<unknown, M>, data: unknown, file: string): M {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  const problems = result.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? 'front matter'}: ${issue.message}`,
  )
  throw new Error(`${file}:\n${problems.join('\n')}`)
}
