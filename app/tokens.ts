import { readFileSync } from 'node:fs'

/**
 * A colour of `app/tokens.css`, for the few places that take no CSS variable. Read while the site is built.
 *
 * @throws Error when the theme does not name it
 */
export function readToken(name: string, theme: 'light' | 'dark'): string {
  const [light, dark] = readFileSync('app/tokens.css', 'utf8').split('[data-theme="dark"]') as [
    string,
    string,
  ]
  const found = new RegExp(`^\\s*--${name}: ([^;]+);`, 'm').exec(theme === 'dark' ? dark : light)
  if (!found) throw new Error(`app/tokens.css: there is no --${name} in the ${theme} theme`)
  return found[1]!
}
