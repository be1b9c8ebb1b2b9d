import type { MetadataRoute } from 'next'
import { guided } from '@/lib/content/guides'
import { teachPath, written } from '@/lib/content/lessons'
import { openStages, pagesOf } from '@/lib/content/stages'
import { BUILT, LOCALES, pathIn } from '@/lib/locale/locale'

export const dynamic = 'force-static'

const PAGES = [
  '/',
  '/course',
  '/glossary',
  '/class',
  '/class/results',
  '/demos',
  '/teach',
  '/faq',
  '/privacy',
  '/verify',
]

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = process.env.SITE_URL ?? 'http://localhost:3000'
  const stages = (await Promise.all(openStages.map(pagesOf))).flat()
  return [
    ...PAGES,
    ...stages.map(({ path }) => path),
    ...written.map(({ slug }) => `/learn/${slug}`),
    ...guided.map(teachPath),
  ].map((path) => ({
    url: `${base}${path}`,
    alternates: {
      languages: Object.fromEntries(BUILT.map((name) => [LOCALES[name].tag, `${base}${pathIn(name, path)}`])),
    },
  }))
}
