// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { fileAt, inPackage, pageAt } from '@/lib/address/address'
import { fileOf } from '@/lib/address/file.mjs'

afterEach(() => {
  globalThis.TURBOPACK_CHUNK_BASE_PATH = undefined
})

test.each([
  ['/', 'index.html'],
  ['/#start', 'index.html#start'],
  ['/learn/gpt', 'learn/gpt.html'],
  ['/learn/gpt/', 'learn/gpt.html'],
  ['/lab/gpt?seed=7&text=a.b#x/y', 'lab/gpt.html?seed=7&text=a.b#x/y'],
  ['/stage/basics/test', 'stage/basics/test.html'],
  ['/data/LICENSES.md', 'data/LICENSES.md'],
])('the file of %s is %s', (address, file) => {
  expect(fileOf(address)).toBe(file)
})

test.each([undefined, '/_next/'])('a site at the root of its host has its files there (%s)', (bundler) => {
  globalThis.TURBOPACK_CHUNK_BASE_PATH = bundler
  expect(inPackage()).toBe(false)
  expect(fileAt('/course.json')).toBe('/course.json')
  expect(pageAt('/lab/gpt?seed=7').href).toBe('http://localhost:3000/lab/gpt?seed=7')
})

test.each([
  ['../_next/', '../'],
  ['./_next/', './'],
  ['/lms/content/1/_next/', '/lms/content/1/'],
])('a copy has its files in its folder (%s)', (bundler, folder) => {
  globalThis.TURBOPACK_CHUNK_BASE_PATH = bundler
  expect(inPackage()).toBe(true)
  expect(fileAt('/wasm-4.22.0/')).toBe(`${folder}wasm-4.22.0/`)
  expect(pageAt('/lab/gpt?seed=7').href).toBe(
    new URL(`${folder}lab/gpt.html?seed=7`, 'http://localhost:3000/').href,
  )
})
