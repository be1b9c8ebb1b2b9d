import { Fragment, type ReactNode } from 'react'
import type { Holes, Text } from '@/lib/locale/say'

/** `a` of `read <a>this</a>`. */
type Tags<T extends string> = T extends `${string}<${infer Tag}>${infer Rest}`
  ? (Tag extends `/${string}` ? never : Tag) | Tags<Rest>
  : never

type Parts<T extends string> = Record<Holes<T>, ReactNode> & Record<Tags<T>, (words: ReactNode) => ReactNode>

/**
 * A text of the interface (`lib/locale/say`) with elements in it: a hole is filled by any node, a tag makes an element
 * around its words. A translation has the same tags and holes, in the order of its language.
 *
 *     rich('Read <a>the guide</a> of {lesson}.', { a: (words) => <a href="#guide">{words}</a>, lesson: <b>…</b> })
 */
export function rich<T extends Text>(text: T, parts: Parts<T>): ReactNode {
  return nodes(text, parts as Record<string, ReactNode | ((words: ReactNode) => ReactNode)>)
}

const PART = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/s

function nodes(
  text: string,
  parts: Record<string, ReactNode | ((words: ReactNode) => ReactNode)>,
): ReactNode {
  const found: ReactNode[] = []
  for (let rest = text; rest !== ''; ) {
    const part = PART.exec(rest)
    if (!part) {
      found.push(rest)
      break
    }
    const [all, hole, tag, words] = part
    if (part.index > 0) found.push(rest.slice(0, part.index))
    const value = parts[hole ?? tag!]
    found.push(
      <Fragment key={found.length}>
        {typeof value === 'function' ? value(nodes(words!, parts)) : value}
      </Fragment>,
    )
    rest = rest.slice(part.index + all.length)
  }
  return found
}
