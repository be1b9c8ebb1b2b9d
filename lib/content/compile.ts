import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import rehypeShiki from '@shikijs/rehype/core'
import { bundleMDX } from 'mdx-bundler'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { createHighlighter, type Highlighter } from 'shiki'
import packages from '@/package.json'
import { remarkCodeTabs } from './code-tabs'
import { type FrontMatter, readFrontMatter } from './front-matter'
import { emptyOutline, type Outline, rehypeHeadings, remarkOutline } from './outline'
import { rehypeTables } from './tables'
import { TAGS } from './tags'
import { rehypeTex } from './tex'

/** Raise this when the pipeline changes what it makes of the same source. */
const PIPELINE = 2
const CACHE = path.join(process.cwd(), '.cache/lessons')
/** Comments of the light theme have a contrast of 4.46 on our `sunken`; WCAG asks for 4.5. */
const COLOURS = { 'github-light-high-contrast': { '#66707b': '#59636e' } }
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }

export interface Compiled {
  code: string
  meta: FrontMatter
  outline: Outline
}

let highlighter: Promise<Highlighter> | undefined

/**
 * Compiles a lesson, or takes it from the cache on disk when neither it nor the pipeline has changed.
 *
 * @param file named in errors
 * @throws Error with file and line for anything that is not prose and known tags
 */
export async function compileLesson(source: string, file: string): Promise<Compiled> {
  const key = createHash('sha256')
    .update(JSON.stringify([PIPELINE, packages.dependencies, TAGS, source]))
    .digest('hex')
  const cached = path.join(CACHE, `${path.basename(file, '.mdx')}-${key.slice(0, 16)}.json`)
  const known = await readFile(cached, 'utf8').catch(() => undefined)
  if (known !== undefined) return JSON.parse(known)
  const compiled = await bundle(source, file).catch((error: Error) => {
    throw new Error(`${file}: ${error.message}`, { cause: error })
  })
  await mkdir(CACHE, { recursive: true })
  await writeFile(cached, JSON.stringify(compiled))
  return compiled
}

async function bundle(source: string, file: string): Promise<Compiled> {
  highlighter ??= createHighlighter({
    themes: Object.values(THEMES),
    langs: ['js', 'ts', 'python', 'json', 'bash'],
  })
  const shiki = await highlighter
  const outline = emptyOutline()
  const { code, frontmatter } = await bundleMDX({
    source,
    mdxOptions(options) {
      options.remarkPlugins = [
        ...(options.remarkPlugins ?? []),
        remarkGfm,
        remarkMath,
        remarkOutline(outline, file),
        remarkCodeTabs(file),
      ]
      options.rehypePlugins = [
        ...(options.rehypePlugins ?? []),
        rehypeSlug,
        rehypeHeadings(outline),
        rehypeTables,
        rehypeTex(file),
        [rehypeShiki, shiki, { themes: THEMES, colorReplacements: COLOURS, defaultColor: false }],
      ]
      return options
    },
    esbuildOptions: (options) => ({ ...options, target: 'es2022', minify: true }),
  })
  return { code, meta: readFrontMatter(frontmatter, file), outline }
}
