import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const FOLDER = path.join(process.cwd(), '.cache/lessons')

const fileOf = (name: string, key: string, folder: string) => path.join(folder, `${name}.${key}.json`)

/** What was made of this name and key before; undefined if nothing was. */
export async function readCached<T>(name: string, key: string, folder = FOLDER): Promise<T | undefined> {
  const text = await readFile(fileOf(name, key, folder), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** Keeps a value, and forgets what earlier versions of the same name made. */
export async function writeCached(name: string, key: string, value: unknown, folder = FOLDER): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = fileOf(name, key, folder)
  // Next builds pages in several processes: a file appears whole or not at all.
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, JSON.stringify(value))
  await rename(draft, file)
  const outdated = (await readdir(folder)).filter(
    (other) => isOf(name, other) && other !== path.basename(file),
  )
  await Promise.all(outdated.map((other) => rm(path.join(folder, other), { force: true })))
}

/** Whether a file has a state of this name: `gan.4f.json` of `gan`, which `gan.guide.4f.json` and drafts have not. */
const isOf = (name: string, file: string) =>
  file.startsWith(`${name}.`) && /^[^.]+\.json$/.test(file.slice(name.length + 1))
