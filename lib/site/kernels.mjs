/**
 * Compiles `lib/kernels` (AssemblyScript) to WebAssembly, as a module that a worker imports like any other: it comes with
 * the code that calls it, and needs no address of its own.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import asc from 'assemblyscript/asc'

const FOLDER = resolve(import.meta.dirname, '../kernels')
const RESULT = join(FOLDER, 'binary.js')
/** The memory is the back end's; the kernels take room in it only where they are told to. */
const OPTIONS =
  '--importMemory --noExportMemory --initialMemory 1 --runtime stub --use abort= --enable simd -O3'

/** Compiles the kernels, unless what stands there was made of the same sources. */
export async function compileKernels() {
  const head = `// ${digest()}\n`
  if (existsSync(RESULT) && readFileSync(RESULT, 'utf8').startsWith(head)) return
  const outFile = `${RESULT}.${process.pid}.wasm` // tests and a build may compile at once
  try {
    const { error, stderr } = await asc.main([
      join(FOLDER, 'index.ts'),
      '--outFile',
      outFile,
      ...OPTIONS.split(' '),
    ])
    if (error) throw new Error(`${error.message}\n${stderr}`)
    const binary = readFileSync(outFile)
    if (hasData(binary)) throw new Error('lib/kernels: constants in memory would overwrite the back end’s')
    writeFileSync(RESULT, `${head}export const binary = '${binary.toString('base64')}'\n`)
  } finally {
    rmSync(outFile, { force: true })
  }
}

function digest() {
  const sources = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))
  const hash = createHash('sha256').update(OPTIONS)
  for (const file of sources.sort()) hash.update(file).update(readFileSync(join(FOLDER, file)))
  return hash.digest('hex')
}

/** Whether a module has a data section (WebAssembly core specification, §5.5.14). */
function hasData(binary) {
  const DATA = 11
  for (let at = 8; at < binary.length; ) {
    const section = binary[at++]
    let length = 0
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++]
      length |= (byte & 127) << shift
      if (byte < 128) break
    }
    if (section === DATA) return true
    at += length
  }
  return false
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compileKernels()
