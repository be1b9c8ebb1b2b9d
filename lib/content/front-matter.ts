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

/** @throws Error naming the file and every field that is wrong */
export function readFrontMatter(data: unknown, file: string): FrontMatter {
  const result = frontMatter.safeParse(data)
  if (result.success) return result.data
  const problems = result.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'front matter'}: ${message}`,
  )
  throw new Error(`${file}:\n${problems.join('\n')}`)
}
