import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSha256, sha256 } from '@/lib/evidence/sha256'

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('gives the published digests', () => {
  const of = (text: string) => sha256(new TextEncoder().encode(text))
  // FIPS 180-4 examples, NIST.
  expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(of('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('agrees with another implementation for every length around a block, and for any bytes', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256)
    expect(sha256(bytes)).toBe(reference(bytes))
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), fc.nat(50), (bytes, from) => {
      expect(sha256(bytes.subarray(from))).toBe(reference(bytes.subarray(from)))
    }),
  )
})

test('pieces of whole blocks give the digest of all together', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251)
  const pieces = createSha256()
  for (const [from, to] of [
    [0, 64],
    [64, 64],
    [64, 960],
    [960, 1000],
  ])
    pieces.update(bytes.subarray(from, to))
  expect(pieces.digest()).toBe(reference(bytes))
  expect(() => pieces.update(bytes)).toThrow(/last piece/)
})
