import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOf } from '@/lib/evidence/claims'
import { drawSample } from '@/lib/evidence/sample'
import { solved, solvedLog } from './log'

const dear = () => 'code' as const
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id)

test('the same digest gives the same sample, whatever the order of the claims', () => {
  fc.assert(
    fc.property(solvedLog, fc.string(), (events, digest) => {
      const claims = claimsOf(events, dear)
      expect(ids(drawSample([...claims].reverse(), digest))).toEqual(ids(drawSample(claims, digest)))
    }),
  )
})

test('a sample holds claims of the file, each once, as many as it may', () => {
  fc.assert(
    fc.property(
      solvedLog,
      fc.string(),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      (events, digest, draw, size) => {
        const claims = claimsOf(events, dear)
        const sample = ids(drawSample(claims, digest, draw, size))
        expect(sample).toHaveLength(Math.min(size, claims.length))
        expect(new Set(sample).size).toBe(sample.length)
        expect(ids(claims)).toEqual(expect.arrayContaining(sample))
      },
    ),
  )
})

test('every kind is in it, and an exercise comes twice only when all of its kind have come once', () => {
  fc.assert(
    fc.property(solvedLog, fc.string(), (events, digest) => {
      const claims = claimsOf(events, dear)
      const sample = drawSample(claims, digest)
      const kinds = new Set(claims.map(({ kind }) => kind))
      if (claims.length > 0) expect(new Set(sample.map(({ kind }) => kind))).toEqual(kinds)
      for (const kind of kinds) {
        const of = sample.filter((claim) => claim.kind === kind).map(({ exercise }) => exercise)
        const different = new Set(claims.filter((claim) => claim.kind === kind).map((c) => c.exercise)).size
        expect(new Set(of.slice(0, different)).size).toBe(Math.min(of.length, different))
      }
    }),
  )
})

test('other digests and other draws reach every claim: nothing is out of danger', () => {
  const events = Array.from({ length: 30 }, (_, i) => solved(`code.${i % 9}`, i % 4 ? 'code' : 'debug', 'x'))
  const claims = claimsOf(events, dear)
  const byDigest = new Set(Array.from({ length: 60 }, (_, i) => ids(drawSample(claims, `d${i}`))).flat())
  const byDraw = new Set(Array.from({ length: 60 }, (_, i) => ids(drawSample(claims, 'd', i + 1))).flat())
  expect(byDigest.size).toBe(claims.length)
  expect(byDraw.size).toBe(claims.length)
})
