/** Builds the two files of the sandbox for the reader's code: its document and what runs in its worker. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { scriptOf } from './script.mjs'

const FOLDER = 'public/sandbox'

export function buildSandbox() {
  mkdirSync(FOLDER, { recursive: true })
  const script = scriptOf('lib/sandbox/frame.ts')
  const hash = createHash('sha256').update(script).digest('base64')
  // Nothing but this script and what it is handed; a worker made from a blob inherits all of it.
  const policy = `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval' blob:; worker-src blob:`
  writeFileSync(
    `${FOLDER}/frame.html`,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Code runner</title><body><script>${script}</script>\n`,
  )
  writeFileSync(`${FOLDER}/runtime.js`, scriptOf('lib/sandbox/runtime.ts'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildSandbox()
