import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { sha256 } from '@/lib/evidence/sha256'
import { say } from '@/lib/locale/say'
import { finite, recordOf } from '@/lib/schema/plain'
import { readPlain, writePlain } from './plain'
import { type DemoSet, readSet } from './set'

/** A demo set with what its demos have learned, by their place in the set; undefined where a demo begins untrained. */
export interface DemoFile {
  set: DemoSet
  trained: readonly unknown[]
}

export const FILE_ENDING = '.epoch-demos'

const MOST_MB = 100
const MOST_BYTES = MOST_MB * 2 ** 20
const TOO_LARGE = say('The file is larger than {mostMb} MB.', { mostMb: MOST_MB })
const SET = 'set.json'
const TOO_MUCH = say(
  'What these demos have learned is larger than {mostMb} MB, too much for one file. Make two sets of them, or take the link along and warm up there.',
  { mostMb: MOST_MB },
)
/** More than a set is, which links keep small. */
const HEAD_BYTES = 2 ** 19
const trainedName = (place: number) => `trained/${place + 1}.json`

/** What every widget needs of a run to take it up. */
const shape = v.object({
  version: v.literal(1),
  state: v.object({
    params: recordOf(v.unknown()),
    seed: finite,
    wanted: v.string(),
    step: finite,
    history: v.array(v.object({ step: finite })),
    ghosts: v.array(v.object({ history: v.array(v.object({ step: finite })) })),
    until: recordOf(v.unknown()),
    done: v.boolean(),
  }),
  checkpoint: v.object({
    step: finite,
    arrays: recordOf(v.object({ shape: v.array(finite), values: v.unknown() })),
  }),
})

const withDigests = v.object({ digests: recordOf(v.string()) })

/**
 * A demo set as one file: a zip with the set, each demo's run as it stood where it was trained, and the digest of each
 * run, since nothing else finds a changed weight.
 *
 * @throws Error in words, where the file would be too large to be read again
 */
export function writeDemoFile(
  { set, trained }: DemoFile,
  most: number = MOST_BYTES,
): Uint8Array<ArrayBuffer> {
  const runs = trained.flatMap((run, place) =>
    run === undefined ? [] : [[trainedName(place), strToU8(writePlain(run))] as const],
  )
  if (runs.reduce((sum, [, bytes]) => sum + bytes.length, HEAD_BYTES) > most) throw new Error(TOO_MUCH)
  const digests = Object.fromEntries(runs.map(([name, bytes]) => [name, sha256(bytes)]))
  const head = strToU8(JSON.stringify({ ...set, digests }))
  return zipSync({ [SET]: head, ...Object.fromEntries(runs) }) as Uint8Array<ArrayBuffer>
}

/**
 * Reads what `writeDemoFile` wrote: all of it, or nothing. Parameters that its widget does not have today are found
 * where the widget takes a run up; then it begins untrained.
 *
 * @throws Error saying in words what is wrong with the file
 */
export function readDemoFile(bytes: Uint8Array, most: number = MOST_BYTES): DemoFile {
  if (bytes.length > most) throw new Error(TOO_LARGE)
  const files = unpacked(bytes, most)
  const text = files[SET]
  if (!text) throw new Error(say('This is no file of demos: there is no set in it.'))
  const head = jsonOf(text)
  const set = readSet(head)
  const read = v.safeParse(withDigests, head)
  const digests = read.success ? read.output.digests : {}
  return {
    set,
    trained: set.demos.map((_, place) => runOf(files[trainedName(place)], digests[trainedName(place)])),
  }
}

function unpacked(bytes: Uint8Array, most: number) {
  let total = 0
  let files: ReturnType<typeof unzipSync>
  try {
    files = unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize
        return total <= most
      },
    })
  } catch {
    throw new Error(say('This is no file of demos: it is not a zip, or it was damaged on its way.'))
  }
  if (total > most) throw new Error(TOO_LARGE)
  return files
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    throw new Error(say('The demo set in this file was damaged on its way.'))
  }
}

function runOf(bytes: Uint8Array | undefined, digest: string | undefined): unknown {
  if (!bytes && !digest) return undefined
  try {
    if (!bytes || sha256(bytes) !== digest) throw new Error('other bytes than were written')
    const run = readPlain(strFromU8(bytes))
    const { arrays } = v.parse(shape, run).checkpoint
    if (Object.values(arrays).some(({ values }) => !(values instanceof Float32Array)))
      throw new Error('no weights')
    return run
  } catch {
    throw new Error(say('What a demo had learned was damaged on its way.'))
  }
}
