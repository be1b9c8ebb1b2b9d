import type { MetadataRoute } from 'next'
import { written } from '@/lib/content/lessons'
import { openStages } from '@/lib/content/stages'

export const dynamic = 'force-static'

const PAGES = ['/', '/course', '/glossary', '/class', '/faq', '/privacy', '/verify']

export default function sitemap(): MetadataRoute.Sitemap {
  const base = process.env.SITE_URL ?? 'http://localhost:3000'
  const stages = openStages.flatMap(({ slug, test, sheet }) =>
    ['', ...(test ? ['/test', '/sheets'] : []), ...(sheet ? ['/cheat-sheet'] : [])].map(
      (page) => `/stage/${slug}${page}`,
    ),
  )
  return [...PAGES, ...stages, ...written.map(({ slug }) => `/learn/${slug}`)].map((path) => ({
    url: `${base}${path}`,
  }))
}
