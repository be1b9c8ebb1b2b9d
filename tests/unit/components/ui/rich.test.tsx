// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { rich } from '@/components/ui/rich'

/** Any text: the catalogue is of no matter here. */
const any = rich as (text: string, parts: Record<string, unknown>) => ReturnType<typeof rich>

test('holes take nodes, tags make elements of their words, and both may lie in one another', () => {
  const { container } = render(
    <p>
      {any('Read <a>the {what}</a>, {now}.', {
        a: (words: string) => <a href="/teach">{words}</a>,
        what: <b>guide</b>,
        now: 'at once',
      })}
    </p>,
  )
  expect(container.innerHTML).toBe('<p>Read <a href="/teach">the <b>guide</b></a>, at once.</p>')
})
