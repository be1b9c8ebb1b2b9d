/** `npm run usb [-- folder]`: the whole site with what starts it, for a memory stick. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { copyOfSite, nameOf } from './copy.mjs'
import { readme } from './readme.mjs'
import { PACKAGES } from './zip.mjs'

const START = fileURLToPath(new URL('start', import.meta.url))
/** Names on the stick, by what they are here; macOS starts a file by a double click only when it is called so. */
const STARTERS = {
  'start-windows.cmd': 'start-windows.cmd',
  'start-mac.command': 'start.sh',
  'start-linux.sh': 'start.sh',
  'serve.ps1': 'serve.ps1',
  'serve.py': 'serve.py',
  'serve.pl': 'serve.pl',
}
/** Files of Windows, which expects its own line ends. */
const WINDOWS = /\.(cmd|ps1)$/

/** @param {string} out folder of the site @param {string} to a folder that is new, empty or an earlier one of ours */
export function writeStick(out, to) {
  if (existsSync(to) && readdirSync(to).length > 0 && !existsSync(path.join(to, 'start-windows.cmd')))
    throw new Error(`${to} holds something else. Name a new folder: npm run usb -- ${path.join(to, 'epoch')}`)
  const site = path.join(to, 'site')
  rmSync(site, { recursive: true, force: true })
  for (const [file, content] of copyOfSite(out)) {
    const place = path.join(site, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
  for (const [file, from] of Object.entries(STARTERS)) {
    const text = readFileSync(path.join(START, from), 'utf8')
    writeFileSync(path.join(to, file), WINDOWS.test(file) ? text.replaceAll('\n', '\r\n') : text, {
      mode: 0o755,
    })
  }
  writeFileSync(path.join(to, 'README.txt'), readme(nameOf(out), 'stick'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const to = process.argv[2] ?? path.join(PACKAGES, 'epoch-usb')
  writeStick('out', to)
  console.log(to)
}
