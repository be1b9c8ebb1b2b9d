import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readPlain, writePlain } from './plain'
import { type DemoSet, readSet } from './set'

/** A demo set with what its demos have learned, by their place in the set; undefined where a demo begins untrained. */
export interface DemoFile {
  set: DemoSet
  trained: readonly unknown[]
}

export const FILE_ENDING = '.epoch-demos'

const MOST_BYTES = 100 * 2 ** 20
const SET = 'set.json'
const trainedName = (place: number) => `trained/${place + 1}.json`

/** A demo set as one file: a zip with the set and, for each demo that was trained, its run as it stood. */
export function writeDemoFile({ set, trained }: DemoFile): Uint8Array<ArrayBuffer> {
  const runs = trained.flatMap((run, place) =>
    run === undefined ? [] : [[trainedName(place), strToU8(writePlain(run))] as const],
  )
  return zipSync({
    [SET]: strToU8(JSON.stringify(set)),
    ...Object.fromEntries(runs),
  }) as Uint8Array<ArrayBuffer>
}

/**
 * Reads what `writeDemoFile` wrote. Whether a run fits its widget is looked at where the widget takes it up.
 *
 * @throws Error saying in words what is wrong with the file
 */
export function readDemoFile(bytes: Uint8Array): DemoFile {
  if (bytes.length > MOST_BYTES) throw new Error(`The file is larger than ${MOST_BYTES / 2 ** 20} MB.`)
  const files = unpacked(bytes)
  const text = files[SET]
  if (!text) throw new Error('This is no file of demos: there is no set in it.')
  const set = readSet(jsonOf(text))
  return { set, trained: set.demos.map((_, place) => runOf(files[trainedName(place)])) }
}

function unpacked(bytes: Uint8Array) {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize
        return total <= MOST_BYTES
      },
    })
  } catch {
    throw new Error('This is no file of demos: it is not a zip, or it was damaged on its way.')
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    throw new Error('The demo set in this file was damaged on its way.')
  }
}

function runOf(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined
  try {
    return readPlain(strFromU8(bytes))
  } catch {
    throw new Error('What a demo had learned was damaged on its way.')
  }
}
