import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
)

/** Utilities that name a side of the page; `start` and `end` name one of the text. */
const SIDED =
  /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))-(?:\d|\[|px|auto|full|none)|(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])/
/** The same in style sheets. */
const DECLARED =
  /(?:^|[;{\s])(?:(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)[\w-]*|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/m

test('a layout is written for text that may run from right to left: no class and no rule names a side', () => {
  const found = files.flatMap((file) => {
    if (!/\.(tsx|css)$/.test(file)) return []
    const hit = (file.endsWith('.css') ? DECLARED : SIDED).exec(readFileSync(file, 'utf8'))
    return hit ? [`${file}: ${hit[0].trim()}`] : []
  })
  expect(found).toEqual([])
})

test('what is looked for would be found', () => {
  for (const one of ['"ml-2 x"', '-left-4', 'md:pr-[3px]', 'text-right', 'rounded-tl-2', 'border-l-0'])
    expect(one).toMatch(SIDED)
  for (const one of ['ms-2', 'text-left-over', 'inset-x-0', 'border-line', 'html-2'])
    expect(one).not.toMatch(SIDED)
  for (const one of ['{ left: 0 }', 'margin-left: 2px', ' text-align: right']) expect(one).toMatch(DECLARED)
  for (const one of ['inset-inline-start: 0', 'border-left-over', 'float: inline-end'])
    expect(one).not.toMatch(DECLARED)
})
