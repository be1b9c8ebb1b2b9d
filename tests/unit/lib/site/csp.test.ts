import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addPolicies } from '@/lib/site/csp.mjs'

/** The policy that a page with this head is given. */
function policyOf(head: string): string {
  const out = mkdtempSync(path.join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(out, { recursive: true }))
  const file = path.join(out, 'index.html')
  writeFileSync(file, `<!DOCTYPE html><html><head>${head}</head><body></body></html>`)
  addPolicies(out)
  const page = readFileSync(file, 'utf8')
  return /^<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
    page,
  )![1]!
}

const scripts = (policy: string) => /script-src ([^;]+)/.exec(policy)![1]!.split(' ')

test('a page allows exactly its own inline scripts, by their hashes', () => {
  const script = 'self.x = "é"\nrun()'
  const hash = createHash('sha256').update(script).digest('base64')
  expect(scripts(policyOf(`<script>${script}</script><script async="">${script}</script>`))).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    `'sha256-${hash}'`,
  ])
})

test('files and blocks of data need no hash', () => {
  const head = '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>'
  expect(scripts(policyOf(head))).toEqual(["'self'", "'wasm-unsafe-eval'"])
})

test('nothing is allowed that was not named, and nothing unsafe for scripts', () => {
  const policy = policyOf('')
  expect(policy).toContain("default-src 'none'")
  expect(scripts(policy).join(' ')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
})

test('an inline style sheet stops the build', () => {
  expect(() => policyOf('<style>p{}</style>')).toThrow(/index\.html has an inline <style>/)
})
