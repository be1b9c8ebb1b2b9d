import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'
import { POLICY } from './headers.mjs'

/** An inline script that runs; data blocks such as JSON-LD do not. */
const INLINE = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/)[^>]*>([\s\S]*?)<\/script>/g

/** The sandbox brings a policy of its own. */
const PAGE = /^(?!sandbox\/).*\.html$/

/** Puts into every page a policy that allows exactly its own inline scripts, by their SHA-256. */
export function addPolicies(out) {
  for (const file of filesBelow(out).filter((name) => PAGE.test(name))) {
    const path = `${out}/${file}`
    writeFileSync(path, withPolicy(readFileSync(path, 'utf8'), file))
  }
}

/** A page with a policy that allows exactly its own inline scripts; `file` names it in an error. */
export function withPolicy(html, file) {
  if (/<style[\s>]/.test(html)) throw new Error(`${file} has an inline <style>, which the policy forbids`)
  return html.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`,
  )
}

function policyOf(html) {
  const hashes = new Set([...html.matchAll(INLINE)].map(([, script]) => `'sha256-${sha256(script)}'`))
  const directives = { ...POLICY, 'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes].join(' ') }
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ')
}

const sha256 = (text) => createHash('sha256').update(text).digest('base64')
