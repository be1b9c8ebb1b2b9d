'use client'

import { useEffect, useState } from 'react'
import { readPreference, writePreference } from '@/components/ui/preference'
import { say } from '@/lib/locale/say'

const KEY = 'epoch:theme'
const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** Light, dark, or as the device says. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => {
    setTheme(stored())
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => stored() === 'system' && apply('system')
    // Chosen in another window, such as the presenter's: the room's has no switch that can be seen.
    const hear = ({ key }: StorageEvent) => {
      if (key !== KEY && key !== null) return
      setTheme(stored())
      apply(stored())
    }
    // Canvases cannot change colour on paper by themselves: print in the light theme.
    const print = () => apply('light')
    const restore = () => apply(stored())
    dark.addEventListener('change', follow)
    addEventListener('storage', hear)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', restore)
    return () => {
      dark.removeEventListener('change', follow)
      removeEventListener('storage', hear)
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', restore)
    }
  }, [])

  return (
    <label className="flex items-center gap-1.5 text-[0.8125rem] text-quiet">
      <span className="sr-only">{say('Theme')}</span>
      <select
        className="h-9 rounded-control border-0 pointer-coarse:h-11 bg-transparent px-1.5 text-quiet hover:text-ink"
        value={theme}
        onChange={(event) => {
          const next = event.target.value as Theme
          setTheme(next)
          writePreference(KEY, next === 'system' ? undefined : next)
          apply(next)
        }}
      >
        <option value="system">{say('System theme')}</option>
        <option value="light">{say('Light theme')}</option>
        <option value="dark">{say('Dark theme')}</option>
      </select>
    </label>
  )
}

function stored(): Theme {
  const known = readPreference(KEY)
  return THEMES.find((name) => name === known) ?? 'system'
}

function apply(theme: Theme) {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
