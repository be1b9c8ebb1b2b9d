import { expect, test } from 'vitest'
import { fitText, LONGEST_TEXT, problemWith, readTextFile } from '@/lib/experiments/gpt-own'

test('a text of five megabytes is cut, and never through the middle of a character', () => {
  expect(fitText('ab '.repeat(5_000_000 / 3))).toMatchObject({ cut: true })
  const { text } = fitText(`a${'🐋'.repeat(LONGEST_TEXT)}`)
  expect(text).toHaveLength(LONGEST_TEXT - 1)
  expect([...text].at(-1)).toBe('🐋')
})

test('a text that fits stays as it is, but for its line ends and the space around it', () => {
  expect(fitText(' a\r\nb\rc\n')).toEqual({ text: 'a\nb\nc', cut: false })
})

test('says what is wrong with a text: too short for the context, counted in whole characters, or one character', () => {
  expect(problemWith('🐋🐟'.repeat(12), 4)).toBe(
    'Your text has 24 characters. With a context of 4 at least 25 are needed.',
  )
  expect(problemWith('🐋🐟'.repeat(13), 4)).toBeUndefined()
  expect(problemWith('a'.repeat(1000), 4)).toContain('nothing to guess')
})

test('reads a text file, and refuses a picture', async () => {
  expect(await readTextFile(new Blob(['Käse\n']))).toBe('Käse\n')
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52)
  await expect(readTextFile(new Blob([png]))).rejects.toThrow('not a plain text file')
})

test('a file read in part does not end in half a character', async () => {
  const text = await readTextFile(new Blob([`abc${'ж'.repeat(300_000)}`]))
  expect(fitText(text).text).not.toContain('\uFFFD')
})
