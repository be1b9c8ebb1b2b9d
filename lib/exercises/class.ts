import { createRng } from '@/lib/math/rng'

/** A reader's seed, below 2³¹, from what names the reader: a class and a student, or a device. */
export function seedOf(...names: readonly string[]): number {
  return Math.floor(createRng(0, 'reader', ...names)() * 2 ** 31)
}
