import { type LoadOptions, loadSplits, openDataset } from './shards'

/** A text to learn from, and one held out. */
export interface Text {
  train: string
  test: string
}

/** `names` (one a line, a to z) or `moby-dick`. @throws DataError when it cannot be had */
export async function loadText(
  name: 'names' | 'moby-dick',
  { base, ...options }: LoadOptions & { base?: string } = {},
): Promise<Text> {
  const dataset = await openDataset(name, { base, signal: options.signal })
  const { train, test } = await loadSplits(dataset, ['train', 'test'], options)
  const join = (parts: Uint8Array[]) => parts.map((bytes) => new TextDecoder().decode(bytes)).join('\n')
  return { train: join(train), test: join(test) }
}
