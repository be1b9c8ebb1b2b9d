/**
 * What a page of the export may load, read from what Turbopack wrote. A chunk names others in two ways:
 *
 *     "static/chunks/a1b2.js"                                    with itself
 *     123,e=>{e.v(t=>Promise.all(["static/chunks/c3d4.js"]…      later, when somebody asks for module 123
 *
 * and asks for a module by `e.A(123)`. In a registry, such as `{gpt:()=>e.A(123),neuron:()=>e.A(456)}`, a page asks only
 * for the entries that it names. Where the form is not recognised, the entry counts as asked for: a page then gets
 * more than it needs, never less.
 */
import { readFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

const STATIC = '_next/static'
/** A chunk's name, or a font's or worker's, as pages and chunks write it. */
const NAME = /static\/(?:chunks|media)\/[\w.~-]+/g
/** The module that loads chunks and passes on what is in them. */
const LOADER =
  /(\d+),\w=>\{\w\.v\(\w=>Promise\.all\(\[([^;]*?)\]\.map\(\w=>\w\.l\(\w\)\)\)\.then\(\(\)=>\w\(\d+\)\)\)\}/g
const ASKS = /\b\w\.A\((\d+)\)/g
/** The key of the registry's entry that a text ends in. */
const KEY = /[{,](?:"([^"]+)"|([\w$]+)):[^{};]*$/

/**
 * @param {string} out folder of the site
 * @param {ReadonlySet<string>} ids keys of registries: of widgets, exercises, cards
 * @returns {Map<string, { text: string, names: Set<string>, asks: { module: string, key?: string }[], loaders: Map<string, string[]> }>}
 *   every chunk; of the modules in it that load others, which
 */
export function readChunks(out, ids) {
  const chunks = new Map()
  for (const file of filesBelow(`${out}/${STATIC}/chunks`)) {
    const text = readFileSync(`${out}/${STATIC}/chunks/${file}`, 'utf8')
    const loaders = new Map()
    const rest = text.replace(LOADER, (_, module, list) => {
      loaders.set(module, list.match(NAME) ?? [])
      return ''
    })
    const fonts = file.endsWith('.css')
      ? [...rest.matchAll(/\/(media\/[\w.~-]+\.woff2)/g)].map(([, font]) => `static/${font}`)
      : []
    chunks.set(`static/chunks/${file}`, {
      text,
      names: new Set([...(rest.match(NAME) ?? []), ...fonts]),
      asks: asksOf(rest, ids),
      loaders,
    })
  }
  return chunks
}

/**
 * Modules that a text asks for, with their keys. A registry counts as one when all its keys are known: another, with a
 * key by chance like one of them, is asked for whole.
 *
 * @param {string} text
 * @param {ReadonlySet<string>} ids
 */
function asksOf(text, ids) {
  let end = 0
  /** @type {{ module: string, key?: string }[][]} */
  const groups = []
  for (const { 0: all, 1: module, index } of text.matchAll(ASKS)) {
    const [entry, quoted, bare] = KEY.exec(text.slice(end, index)) ?? []
    end = index + all.length
    if (!entry?.startsWith(',') || groups.length === 0) groups.push([])
    groups.at(-1).push({ module, key: quoted ?? bare })
  }
  return groups.flatMap((group) =>
    group.every(({ key }) => ids.has(key)) ? group : group.map(({ module }) => ({ module })),
  )
}

/**
 * The files below `_next/static` that a page may load. A module’s number means something only among the chunks of one
 * page: the same site in another language has other modules by some of the numbers.
 *
 * @param {ReturnType<typeof readChunks>} chunks
 * @param {string} html
 * @param {ReadonlySet<string>} asked the registries' keys that the page names
 * @returns {Set<string>} as `static/chunks/a1b2.js`
 */
export function reach(chunks, html, asked) {
  const found = new Set()
  const modules = new Set()
  /** @type {Map<string, Set<string>>} */
  const loaders = new Map()
  const todo = html.match(NAME) ?? []
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const chunk = chunks.get(name)
    if (!chunk) continue
    todo.push(...chunk.names)
    for (const { module, key } of chunk.asks) {
      if (modules.has(module) || (key !== undefined && !asked.has(key))) continue
      modules.add(module)
      todo.push(...(loaders.get(module) ?? []))
    }
    for (const [module, names] of chunk.loaders) {
      const known = loaders.get(module) ?? new Set()
      for (const one of names) known.add(one)
      loaders.set(module, known)
      if (modules.has(module)) todo.push(...names)
    }
  }
  return found
}
