import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'

const META = /from="([^"]+)" function="([^"]+)"/

/**
 * Fills an empty code block with a function of the site's own source, so that a lesson shows the code that runs:
 * ```` ```ts from="lib/engine/scratch/network.ts" function="backward" ````
 */
export function remarkSource(file: string) {
  return () => (tree: Root) => {
    visit(tree, 'code', (node: Code) => {
      const [, from, name] = META.exec(node.meta ?? '') ?? []
      if (!from || !name) return
      const fail = (problem: string): never => {
        throw new Error(`${file}:${node.position?.start.line}: ${problem}`)
      }
      if (node.value.trim() !== '')
        fail('a code block with from="…" is filled from that file; leave it empty')
      node.value = functionIn(read(from), name) ?? fail(`${from} has no function ${name}`)
      node.meta = null
    })
  }
}

/** What stands in the files that a lesson shows parts of: another text of theirs is another lesson. */
export function sourcesKey(source: string): string {
  const files = [...source.matchAll(/^```\w+ from="([^"]+)"/gm)].map(([, from]) => read(from!))
  return createHash('sha256').update(JSON.stringify(files)).digest('hex')
}

function read(from: string): string {
  const root = process.cwd()
  const file = path.resolve(root, from)
  if (!/^(lib|components)\//.test(path.relative(root, file)))
    throw new Error(`${from} is none of our sources`)
  return readFileSync(file, 'utf8')
}

/** A function declaration with its comment, moved to the left margin; undefined where there is none of that name. */
export function functionIn(text: string, name: string): string | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => new RegExp(`^\\s*(export )?function ${name}\\b`).test(line))
  if (start < 0) return
  const indent = /^\s*/.exec(lines[start]!)![0]
  const end = lines.findIndex((line, i) => i > start && line === `${indent}}`)
  let begin = start
  if (lines[start - 1]?.trimEnd().endsWith('*/'))
    begin = lines.findLastIndex((line, i) => i < start && line.trimStart().startsWith('/**'))
  return lines
    .slice(begin, end + 1)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line).replace(/^export /, ''))
    .join('\n')
}
