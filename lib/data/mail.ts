import * as v from 'valibot'
import { say } from '@/lib/locale/say'
import { DataError, type LoadOptions, loadSplits, openDataset } from './shards'

const mail = v.object({
  /** One line, at most 200 characters. */
  subject: v.string(),
  /** At most 2,000 characters; addresses and the like are `<mail>`, `<url>`, `<host>`, `<number>`, `<id>`. */
  text: v.string(),
  label: v.picklist(['ham', 'spam']),
  /** Wanted mail that looks like spam: newsletters, advertisements asked for. */
  hard: v.optional(v.literal(true)),
})

export type Mail = v.InferOutput<typeof mail>

/** Wanted mail (ham) and spam of 2002, to learn from and held out. @throws DataError when it cannot be had */
export async function loadMail({ base, ...options }: LoadOptions & { base?: string } = {}): Promise<{
  train: Mail[]
  test: Mail[]
}> {
  const dataset = await openDataset('mail', { base, signal: options.signal })
  const { train, test } = await loadSplits(dataset, ['train', 'test'], options)
  return { train: train.flatMap(decodeMails), test: test.flatMap(decodeMails) }
}

/** JSON of a list of mails. @throws DataError `corrupt` if it is none */
export function decodeMails(bytes: Uint8Array): Mail[] {
  try {
    return v.parse(v.array(mail), JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    throw new DataError(
      'corrupt',
      say('What was loaded is no list of mails: {message}', { message: (error as Error).message }),
    )
  }
}
