import { Fragment, type ReactNode } from 'react'

/** Text of a lesson's prop: a string may hold `code` and *emphasis*; anything else is shown as it is. */
export function Inline({ children }: { children: ReactNode }) {
  if (typeof children !== 'string') return children
  return children.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part, i) => {
    if (part.startsWith('`') && part.length > 2) return <code key={i}>{part.slice(1, -1)}</code>
    if (part.startsWith('*') && part.length > 2) return <em key={i}>{part.slice(1, -1)}</em>
    return <Fragment key={i}>{part}</Fragment>
  })
}
