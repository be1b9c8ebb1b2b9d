import type { MetadataRoute } from 'next'
import { written } from '@/lib/content/lessons'

export const dynamic = 'force-static'

const PAGES = ['/', '/course', '/glossary', '/class', '/faq', '/privacy', '/verify']

export default function sitemap(): MetadataRoute.Sitemap {
  const base = process.env.SITE_URL ?? 'http://localhost:3000'
  return [...PAGES, ...written.map(({ slug }) => `/learn/${slug}`)].map((path) => ({ url: `${base}${path}` }))
}
