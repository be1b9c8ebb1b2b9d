/** The server of `npm start`, on a small site of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const LONG = 'a lesson '.repeat(500)
const FILES: Record<string, string> = {
  'out/index.html': '<h1>home</h1>',
  'out/404.html': '<h1>nothing here</h1>',
  'out/zh/404.html': '<h1>没有</h1>',
  'out/learn/vectors.html': LONG,
  'out/course.json': '{}',
  'out/folder/index.html': 'a folder',
  'out/_next/static/chunks/a1b2.js': 'let a',
  'out/wasm-4.22.0/x.wasm': 'x',
  'out/data/digits.bin': '\x00'.repeat(2000),
  'out-of-reach.html': 'secret',
  'secret.txt': 'secret',
}

const folder = mkdtempSync(path.join(tmpdir(), 'epoch-serve-'))
let port: number
let server: ChildProcess

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

beforeAll(async () => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  port = await freePort()
  server = spawn(process.execPath, [path.resolve('lib/site/serve.mjs')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout!, 'data')
})

afterAll(() => {
  server.kill()
  rmSync(folder, { recursive: true })
})

/** The path goes out as it stands: no client tidies it up. */
async function get(target: string, { method = 'GET', headers = {} } = {}) {
  const asked = request({ port, method, path: target, headers }).end()
  const [answer] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode as number, headers: answer.headers, body: Buffer.concat(chunks) }
}

test.each([
  ['/', 'home'],
  ['/learn/vectors', 'a lesson'],
  ['/learn/vectors/', 'a lesson'],
  ['/learn/vectors?backend=wasm', 'a lesson'],
  ['/folder', 'a folder'],
  ['/learn%2Fvectors', 'a lesson'],
])('answers %s with its page', async (target, text) => {
  const { status, headers, body } = await get(target)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(body.toString()).toContain(text)
})

test('what is not there is said in the language of its folder', async () => {
  for (const target of ['/zh/none', '/zh/learn/none?seed=7']) {
    const { status, body } = await get(target)
    expect(status).toBe(404)
    expect(body.toString()).toContain('没有')
  }
  expect((await get('/zhu/none')).body.toString()).toContain('nothing here')
})

test.each([
  '/none',
  '/learn',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/learn/../../secret.txt',
  '/..%5csecret.txt',
  '/../out-of-reach',
  '/..-of-reach',
  '/%00',
  '/%E0%A4%A',
  '//',
  '//etc/passwd',
  '/\\',
  'http://',
])('answers %s with 404, as a page, and stays alive', async (target) => {
  const { status, headers, body } = await get(target)
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(body.toString()).toContain('nothing here')
  expect((await get('/')).status).toBe(200)
})

test('text is packed for those who can unpack it', async () => {
  for (const [accepted, packing, unpack] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ] as const) {
    const packed = await get('/learn/vectors', { headers: { 'accept-encoding': accepted } })
    expect(packed.headers['content-encoding']).toBe(packing)
    expect(packed.headers.vary).toBe('Accept-Encoding')
    expect(Number(packed.headers['content-length'])).toBe(packed.body.length)
    expect(unpack(packed.body).toString()).toBe(LONG)
  }
  const plain = await get('/learn/vectors')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(LONG)
  const data = await get('/data/digits.bin', { headers: { 'accept-encoding': 'gzip' } })
  expect(data.headers['content-encoding']).toBeUndefined()
  expect(data.body).toHaveLength(2000)
})

test('HEAD says what GET would, without the content', async () => {
  const { status, headers, body } = await get('/learn/vectors', { method: 'HEAD' })
  expect(status).toBe(200)
  expect(Number(headers['content-length'])).toBe(LONG.length)
  expect(body).toHaveLength(0)
})

test('only what has a hash or a version in its name is kept for good', async () => {
  for (const target of ['/_next/static/chunks/a1b2.js', '/wasm-4.22.0/x.wasm'])
    expect((await get(target)).headers['cache-control']).toContain('immutable')
  for (const target of ['/', '/learn/vectors', '/course.json', '/data/digits.bin', '/none'])
    expect((await get(target)).headers['cache-control']).toBe('no-cache')
})

test('every answer is confined; scripts, and so workers, may ask nobody but this origin', async () => {
  for (const target of ['/', '/none', '/course.json', '/_next/static/chunks/a1b2.js']) {
    const { headers } = await get(target)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['content-security-policy']).toContain('none')
  }
  const script = (await get('/_next/static/chunks/a1b2.js')).headers['content-security-policy'] as string
  expect(script).toContain("default-src 'none'")
  expect(script).toContain("connect-src 'self'")
  const page = (await get('/')).headers['content-security-policy'] as string
  expect(page).toContain('frame-ancestors *') // teachers embed widgets
})
