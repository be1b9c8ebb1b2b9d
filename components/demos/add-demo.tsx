'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { type Demo, MOST_DEMOS, pathOfLink } from '@/lib/demos/set'
import { say } from '@/lib/locale/say'
import { titleOf } from './use-demo-set'

/** Takes links to widgets, slides and lessons, one a line. What cannot be used stays in the field, with the reason. */
export function AddDemo({ count, onAdd }: { count: number; onAdd: (demos: Demo[]) => boolean }) {
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])

  function add(event: FormEvent) {
    event.preventDefault()
    const demos: Demo[] = []
    const left: string[] = []
    const found: string[] = []
    for (const line of text.split(/\s+/).filter(Boolean)) {
      try {
        if (count + demos.length >= MOST_DEMOS)
          throw new Error(say('A set has at most {mostDemos} demos.', { mostDemos: MOST_DEMOS }))
        const path = pathOfLink(line)
        demos.push({ title: titleOf(path), path })
      } catch (error) {
        left.push(line)
        found.push((error as Error).message)
      }
    }
    if (demos.length > 0 && !onAdd(demos)) return // the page says why, and the links stay
    setText(left.join('\n'))
    setProblems(found)
  }

  return (
    <form onSubmit={add} className="grid gap-2">
      <label htmlFor="demo-links" className="font-semibold">
        {say('Add')}
      </label>
      <textarea
        id="demo-links"
        rows={2}
        className={`${BOX} max-w-3xl font-mono text-sm`}
        placeholder="/lab/playground?data=spiral&stop=2000"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-describedby="demo-links-help"
      />
      <p id="demo-links-help" className="m-0 max-w-3xl text-quiet text-sm">
        {rich(
          'Links as a widget’s Share panel gives them, or of slides and lessons; one a line. A link with <code>stop=2000</code> (a step) or <code>stop=testLoss-below-0.05</code> is trained so far by the warm-up, and opens trained.',
          { code: (words) => <code>{words}</code> },
        )}
      </p>
      <Button type="submit" className="w-fit" disabled={text.trim() === ''}>
        {say('Add to the set')}
      </Button>
      <div role="alert" className="grid gap-2">
        {problems.map((problem) => (
          <Notice key={problem} tone="error">
            {problem}
          </Notice>
        ))}
      </div>
    </form>
  )
}
