import { expect, test } from 'vitest'
import { ARRAY_METHODS, GLOBALS, MEMBER_NAMES } from '@/components/exercises/js-names'

const world = globalThis as unknown as Record<string, Record<string, unknown>>

test('every name that the editor offers is one of the language', () => {
  for (const name of GLOBALS) expect(name in world, name).toBe(true)
  for (const [owner, names] of Object.entries(MEMBER_NAMES))
    for (const name of names) expect(world[owner], owner).toHaveProperty(name)
})

test('the line about a method shows how it is called', () => {
  for (const [name, about] of Object.entries(ARRAY_METHODS)) {
    expect(Array.prototype).toHaveProperty(name)
    expect(about.startsWith(`${name}(`), about).toBe(true)
  }
})
