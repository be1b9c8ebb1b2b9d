/**
 * Finds a Chromium for the end-to-end tests, or installs one: `CHROMIUM_PATH`, then the system's, then
 * Debian's package (as root), then Playwright's own download.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Takes the place of Playwright's own `--disable-features`, of which a browser heeds the last: its list, and the
 * pages of the browser's own that it prepares for the address bar of each new window. Nobody sees one here, and they
 * took more of the processor (0.8 s) than most pages of the site. Nor is a process kept ready for a next site.
 */
export const WITHOUT_FEATURES = `--disable-features=${[
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
]}`

/** @returns {string | undefined} path of a Chromium that is there now */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...SYSTEM, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
}

function run(command, ...args) {
  console.log(`$ ${command} ${args.join(' ')}`)
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function install() {
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    try {
      run('apt-get', 'update', '-qq')
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
      return
    } catch (error) {
      console.warn(`Debian's Chromium could not be installed (${error.message}); trying Playwright's.`)
    }
  }
  run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!findChromium()) install()
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found or could be installed. Set CHROMIUM_PATH to one.')
  console.log(`Chromium: ${path}`)
}
