import * as z from 'zod'

const slug = z.string().regex(/^[a-z0-9-]+$/, 'a slug of lower-case letters, digits and hyphens')

/** What every lesson says of itself. */
export const frontMatter = z.strictObject({
  title: z.string().min(1).max(60),
  /** One sentence for the course map, search and link previews. */
  summary: z.string().min(20).max(180),
  /** To read and to do, in minutes. */
  minutes: z.int().min(5).max(90),
  /** What the reader can do afterwards, each beginning with a verb. */
  objectives: z.array(z.string().min(10)).min(3).max(5),
  /** Slugs of lessons this one builds on. */
  prerequisites: z.array(slug).default([]),
  /** Topics of the roadmap it covers. */
  topics: z.array(z.string()).min(1),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        authors: z.string().min(1),
        year: z.int().min(1600).max(2100),
        url: z.url(),
      }),
    )
    .min(1),
})

export type FrontMatter = z.infer<typeof frontMatter>

/** What a translated lesson says of itself; all else it has from its original. */
export const translationFrontMatter = z.strictObject({
  /** Which English text it was made from (`lib/content/digest`); another since then, and its page says so. */
  translates: z
    .string('twelve hexadecimal digits in quotation marks')
    .regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits; `node lib/content/translations.mjs` prints them'),
  ...frontMatter.pick({ title: true, summary: true, objectives: true, topics: true }).shape,
})

export type TranslationFrontMatter = z.infer<typeof translationFrontMatter>

/** What the opening page of a stage says of it. */
export const stageFrontMatter = z.strictObject({
  title: frontMatter.shape.title,
  summary: frontMatter.shape.summary,
  /** For each of its lessons, by slug. */
  lessons: z.record(
    slug,
    z.strictObject({
      /** What it answers. */
      question: z.string().max(140).regex(/\?$/, 'a question'),
      /** What it explains of the model that the page trains. */
      part: z.string().min(10).max(140),
    }),
  ),
})

export type StageFrontMatter = z.infer<typeof stageFrontMatter>

/** What a cheat sheet says of itself. */
export const sheetFrontMatter = z.strictObject({
  title: frontMatter.shape.title,
  summary: frontMatter.shape.summary,
})

export type SheetFrontMatter = z.infer<typeof sheetFrontMatter>

/** What a teacher's guide says of itself. */
export const guideFrontMatter = z.strictObject({
  /** The one sentence that everybody should still be able to say the day after. */
  idea: z.string().min(20).max(200).regex(/[.?]$/, 'a whole sentence'),
})

export type GuideFrontMatter = z.infer<typeof guideFrontMatter>

/** @throws Error naming the file and every field that is wrong */
export function readFrontMatter(data: unknown, file: string): FrontMatter {
  return readMeta(frontMatter, data, file)
}

/** @throws Error naming the file and every field that is wrong */
export function readMeta<M>(schema: z.ZodType<M>, data: unknown, file: string): M {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const problems = result.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'front matter'}: ${message}`,
  )
  throw new Error(`${file}:\n${problems.join('\n')}`)
}
