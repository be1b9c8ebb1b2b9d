// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { probe } from '@/components/class/probe'

test('a link to no widget is refused in words, also where every object has something of that name', async () => {
  const { signal } = new AbortController()
  for (const widget of ['nothing', 'constructor', '__proto__', 'toString'])
    await expect(probe(`/lab/${widget}`, signal)).rejects.toThrow(`There is no widget “${widget}”.`)
  await expect(probe('/learn/gpt', signal)).rejects.toThrow('This is no link to a widget alone.')
})
