import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { reach, readChunks } from '@/lib/site/reach.mjs'

const loader = (module: number, ...chunks: string[]) =>
  `${module},e=>{e.v(t=>Promise.all([${chunks.join(',')}].map(t=>e.l(t))).then(()=>t(1${module})))}`

/** As Turbopack writes them (Next 16.4). */
const CHUNKS = {
  'page.js': `(globalThis.TURBOPACK=[]).push(["x",1,e=>{let o={"loss-lab":(0,n.f)("loss-lab",async()=>(await e.A(50)).default),gpt:(0,n.f)("gpt",async()=>(await e.A(51)).default)};async function open(){return e.A(52)}}]);`,
  'loaders.js': `(globalThis.TURBOPACK=[]).push([${[
    loader(50, '"static/chunks/loss.js"'),
    loader(
      51,
      '{path:"static/chunks/gpt.js",moduleChunks:["static/chunks/gpt-a.js","static/chunks/gpt-b.js"]}',
    ),
    loader(52, '"static/chunks/dialog.js"'),
  ]}]);`,
  'loss.js': `new Worker(e.b(["static/chunks/worker.js"]))`,
  'worker.js': `let k={"loss-lab":()=>e.A(60),gpt:()=>e.A(61)},cards={gpt:()=>e.A(62),score:()=>e.A(62)};`,
  'loaders-2.js': `[${[
    loader(60, '"static/chunks/loss-run.js"'),
    loader(61, '"static/chunks/gpt-run.js"'),
    loader(62, '"static/chunks/card.js"'),
  ]}]`,
  'loss-run.js': 'training()',
  'style.css': '@font-face{src:url(../media/serif.a1.woff2) format("woff2"),url(../media/serif.b2.woff)}',
}

const HTML =
  '<link href="/_next/static/chunks/style.css"><script src="/_next/static/chunks/page.js"></script><script src="/_next/static/chunks/loaders.js"></script><script src="/_next/static/chunks/loaders-2.js"></script>'

function reached(asked: string[], chunks: Record<string, string> = CHUNKS) {
  const out = mkdtempSync(path.join(tmpdir(), 'reach-'))
  onTestFinished(() => rmSync(out, { recursive: true }))
  mkdirSync(path.join(out, '_next/static/chunks'), { recursive: true })
  for (const [name, text] of Object.entries(chunks))
    writeFileSync(path.join(out, '_next/static/chunks', name), text)
  const found = reach(readChunks(out, new Set(['loss-lab', 'gpt'])), HTML, new Set(asked))
  return [...found].map((name: string) => name.replace(/^static\/(chunks\/)?/, ''))
}

test('a page reaches what it asks for of a registry, in the worker too, and nothing else of it', () => {
  const found = reached(['loss-lab'])
  expect(found).toEqual(expect.arrayContaining(['loss.js', 'worker.js', 'loss-run.js']))
  for (const other of ['gpt.js', 'gpt-a.js', 'gpt-run.js']) expect(found).not.toContain(other)
})

test('a chunk comes whole and in parts, since the page may ask for either', () => {
  expect(reached(['gpt'])).toEqual(expect.arrayContaining(['gpt.js', 'gpt-a.js', 'gpt-b.js']))
})

test('what is loaded later and is in no registry counts always', () => {
  expect(reached([])).toContain('dialog.js')
})

test('a registry of other things is no registry, though one of its keys is that of a widget', () => {
  expect(reached(['loss-lab'])).toContain('card.js')
})

test('a registry in a form that is not known counts whole: too much, never too little', () => {
  const page = `let o=new Map([["loss-lab",()=>e.A(50)],["gpt",()=>e.A(51)]])`
  expect(reached([], { ...CHUNKS, 'page.js': page })).toEqual(expect.arrayContaining(['loss.js', 'gpt.js']))
})

test('a style sheet brings its fonts in the form that every browser takes', () => {
  const found = reached([])
  expect(found).toContain('media/serif.a1.woff2')
  expect(found).not.toContain('media/serif.b2.woff')
})

test('a number of a module counts only among the chunks of a page: another language has other modules by it', () => {
  const other = {
    'zh-loaders.js': `[${loader(50, '"static/chunks/zh-loss.js"')}]`,
    'zh-loss.js': 'zh',
  }
  expect(reached(['loss-lab'], { ...CHUNKS, ...other })).toEqual(reached(['loss-lab']))
})
