import { createHash } from 'node:crypto'
import rehypeShiki from '@shikijs/rehype/core'
import { bundleMDX } from 'mdx-bundler'
import rehypeSlug from 'rehype-slug'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { createHighlighter, type Highlighter } from 'shiki'
import { WIDGET_IDS } from '@/components/widgets/ids'
import packages from '@/package.json'
import { type Block, rehypeBlocks } from './blocks'
import { readCached, writeCached } from './cache'
import { remarkCodeTabs } from './code-tabs'
import {
  type FrontMatter,
  type GuideFrontMatter,
  guideFrontMatter,
  readFrontMatter,
  readMeta,
  type SheetFrontMatter,
  type StageFrontMatter,
  sheetFrontMatter,
  stageFrontMatter,
  type TranslationFrontMatter,
  translationFrontMatter,
} from './front-matter'
import { rehypeGlue } from './glue'
import { remarkHeadingIds } from './heading-ids'
import { type Aim, checkAims, emptyOutline, type Outline, rehypeHeadings, remarkOutline } from './outline'
import { remarkSource, sourcesKey } from './source-code'
import { rehypeSpaces } from './spaces'
import { rehypeTables } from './tables'
import { GUIDE_TAGS, SHEET_TAGS, STAGE_TAGS, TAGS } from './tags'
import { rehypeTex } from './tex'

/** Raise this when the pipeline changes what it makes of the same source. */
const PIPELINE = 10
/** Comments of the light theme have a contrast of 4.46 on our `sunken`; WCAG asks for 4.5. */
const COLOURS = { 'github-light-high-contrast': { '#66707b': '#59636e' } }
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }

export interface Compiled<M = FrontMatter> {
  code: string
  meta: M
  outline: Outline
}

/** A kind of page: the tags it may use, and what its front matter says. */
interface Kind<M> {
  tags: readonly string[]
  read(data: unknown, file: string): M
  /** How many objectives its exercises may aim at. */
  objectives(meta: M): number
  /** The blocks of what it translates. */
  original?: readonly Block[]
}

const lesson: Kind<FrontMatter> = {
  tags: TAGS,
  read: readFrontMatter,
  objectives: (meta) => meta.objectives.length,
}

const translationOf = (original: Compiled): Kind<TranslationFrontMatter> => ({
  tags: TAGS,
  read: (data, file) => readMeta(translationFrontMatter, data, file),
  objectives: (meta) => meta.objectives.length,
  original: original.outline.blocks,
})

const stage: Kind<StageFrontMatter> = {
  tags: STAGE_TAGS,
  read: (data, file) => readMeta(stageFrontMatter, data, file),
  objectives: () => 0,
}

const sheet: Kind<SheetFrontMatter> = {
  tags: SHEET_TAGS,
  read: (data, file) => readMeta(sheetFrontMatter, data, file),
  objectives: () => 0,
}

const guide: Kind<GuideFrontMatter> = {
  tags: GUIDE_TAGS,
  read: (data, file) => readMeta(guideFrontMatter, data, file),
  objectives: () => 0,
}

let highlighter: Promise<Highlighter> | undefined

const compiled = new Map<string, Promise<unknown>>()

/**
 * Compiles a lesson, or takes it from the cache on disk when neither it nor the pipeline has changed. Every page of
 * the course asks for every lesson, so what was compiled once is also kept in memory.
 *
 * @param file named in errors
 * @throws Error with file and line for anything that is not prose and known tags
 */
export function compileLesson(source: string, file: string): Promise<Compiled> {
  return compile(lesson, source, file)
}

/** Compiles a lesson in another language in the same manner; what is no matter of words it has from its original. */
export async function compileTranslation(
  source: string,
  file: string,
  original: Compiled,
): Promise<Compiled & { translates: string }> {
  const { meta, ...rest } = await compile(translationOf(original), source, file)
  const { translates, ...words } = meta
  return { ...rest, translates, meta: { ...original.meta, ...words } }
}

/** Compiles the opening page of a stage in the same manner. */
export function compileStage(source: string, file: string): Promise<Compiled<StageFrontMatter>> {
  return compile(stage, source, file)
}

/** Compiles a cheat sheet in the same manner. */
export function compileSheet(source: string, file: string): Promise<Compiled<SheetFrontMatter>> {
  return compile(sheet, source, file)
}

/** Compiles a teacher's guide in the same manner; `lib/content/guide` reads what is in it. */
export function compileGuide(source: string, file: string): Promise<Compiled<GuideFrontMatter>> {
  return compile(guide, source, file)
}

function compile<M>(kind: Kind<M>, source: string, file: string): Promise<Compiled<M>> {
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        PIPELINE,
        packages.dependencies,
        kind.tags,
        kind.original,
        WIDGET_IDS,
        source,
        sourcesKey(source),
      ]),
    )
    .digest('hex')
    .slice(0, 16)
  const known = compiled.get(key) as Promise<Compiled<M>> | undefined
  if (known) return known
  const made = cachedOrBundled(kind, source, file, key)
  compiled.set(key, made)
  made.catch(() => compiled.delete(key)) // an error is reported each time, and not kept
  return made
}

async function cachedOrBundled<M>(
  kind: Kind<M>,
  source: string,
  file: string,
  key: string,
): Promise<Compiled<M>> {
  // The opening pages of all stages have one name.
  const name = file
    .replace(/^content\//, '')
    .replace(/\.mdx$/, '')
    .replaceAll('/', '.')
  const cached = await readCached<Compiled<M>>(name, key)
  if (cached) return cached
  const made = await bundle(kind, source, file).catch((error: Error) => {
    throw new Error(plain(error.message, file), { cause: error })
  })
  await writeCached(name, key, made)
  return made
}

async function bundle<M>(kind: Kind<M>, source: string, file: string): Promise<Compiled<M>> {
  highlighter ??= createHighlighter({
    themes: Object.values(THEMES),
    langs: ['js', 'ts', 'python', 'json', 'bash'],
  })
  const shiki = await highlighter
  const outline = emptyOutline()
  const aims: Aim[] = []
  const { code, frontmatter } = await bundleMDX({
    source,
    mdxOptions(options) {
      options.remarkPlugins = [
        ...(options.remarkPlugins ?? []),
        remarkGfm,
        remarkMath,
        remarkHeadingIds,
        remarkOutline(outline, file, aims, kind.tags),
        remarkSource(file),
        remarkCodeTabs(file),
      ]
      options.rehypePlugins = [
        ...(options.rehypePlugins ?? []),
        rehypeSlug,
        rehypeHeadings(outline),
        rehypeTables,
        rehypeTex(file),
        rehypeBlocks(outline, file, kind.original),
        rehypeGlue,
        rehypeSpaces,
        [rehypeShiki, shiki, { themes: THEMES, colorReplacements: COLOURS, defaultColor: false }],
      ]
      return options
    },
    esbuildOptions: (options) => ({ ...options, target: 'es2022', minify: true }),
  })
  const meta = kind.read(frontmatter, file)
  checkAims(aims, kind.objectives(meta), file)
  return { code, meta, outline }
}

/** An error as a writer needs it: the bundler names a file of its own, at the right line. */
function plain(message: string, file: string): string {
  const text = message
    .replace(/^Build failed with \d+ errors?:\n/, '')
    .replaceAll(/\S*_mdx_bundler_entry_point-[\w-]+\.mdx(?=:\d)/g, file)
    .replaceAll(/ERROR: \[plugin: [^\]]+\] /g, '')
  return text.includes(file) ? text : `${file}: ${text}`
}
