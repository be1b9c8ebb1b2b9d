import { type LoadOptions, openDataset } from './shards'

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
  const read = async (split: 'train' | 'test') => {
    const parts = await Promise.all(dataset.shards(split).map((shard) => dataset.load(shard, options)))
    return parts.map((bytes) => new TextDecoder().decode(bytes)).join('\n')
  }
  const [train, test] = await Promise.all([read('train'), read('test')])
  return { train, test }
}
