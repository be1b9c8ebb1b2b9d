import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { CopyTex } from '@/components/lesson/copy-tex'
import { Offline } from '@/components/offline/offline'
import { Landing } from '@/components/site/landing'
import { languageScript } from '@/components/site/language-script'
import { themeScript } from '@/components/site/theme-script'
import { EarlyHands } from '@/components/ui/early-hands'
import { LOCALE, LOCALES } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import './globals.css'
import { readToken } from './tokens'

export const metadata: Metadata = {
  metadataBase: new URL(process.env.SITE_URL ?? 'http://localhost:3000'),
  title: { default: say('Epoch: learn deep learning by training'), template: '%s · Epoch' },
  description: say(
    'A deep learning course in which every idea is a live model that trains in your own browser, with a graphics card or without one.',
  ),
  openGraph: { siteName: 'Epoch', type: 'website', images: ['/og.png'] },
  icons: { icon: '/icon.svg' },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: readToken('paper', 'light') },
    { media: '(prefers-color-scheme: dark)', color: readToken('paper', 'dark') },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={LOCALES[LOCALE].tag}
      dir={LOCALES[LOCALE].direction}
      data-theme="light"
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: languageScript }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a
          href="#main"
          className="absolute start-2 -top-20 z-20 rounded-control bg-act px-4 py-2 font-sans text-act-ink focus:top-2"
        >
          {say('Skip to the text')}
        </a>
        {children}
        <CopyTex />
        <Offline />
        <Landing />
        <EarlyHands />
      </body>
    </html>
  )
}
