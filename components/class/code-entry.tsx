'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { LazyScanner } from '@/components/ui/lazy-scanner'
import { Notice } from '@/components/ui/notice'
import { type Entry, type Outcome, splitCodes } from '@/lib/class/board'
import { plural, say } from '@/lib/locale/say'

interface CodeEntryProps {
  onAdd: (codes: readonly string[]) => Outcome[]
  /** Brings a result back that another one replaced. */
  onKeepBoth: (before: Entry) => void
  /** A result in words: whose it is and what it says. */
  inWords: (entry: Entry) => string
}

/** Refusals shown at once; the rest is counted. */
const MOST_SHOWN = 8

/** Where codes are typed or pasted. What is refused keeps standing in the field, to be put right. */
export function CodeEntry({ onAdd, onKeepBoth, inWords }: CodeEntryProps) {
  const [text, setText] = useState('')
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [scanning, setScanning] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused')

  function add() {
    const codes = splitCodes(text)
    const found = onAdd(codes.length > 0 ? codes : [''])
    setOutcomes(found)
    setText(found.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.text] : [])).join('\n'))
  }

  function keepBoth(one: Replaced) {
    onKeepBoth(one.before)
    setOutcomes(outcomes.map((outcome) => (outcome === one ? { kind: 'added', entry: one.before } : outcome)))
    field.current?.focus()
  }

  return (
    <form
      noValidate
      className="grid content-start gap-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        id={id}
        label={say('Codes of your students')}
        hint={say('Enter adds. A list of many, one a line, can be pasted.')}
      >
        <textarea
          ref={field}
          id={id}
          dir="ltr"
          rows={Math.max(1, Math.min(6, text.split('\n').length))}
          value={text}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder={say('K4M7-2QXD-9RTA')}
          aria-invalid={refused.length > 0 || undefined}
          aria-describedby={`${id}-hint ${id}-said`}
          className={`resize-none py-2 font-mono! text-lg! uppercase tracking-wide placeholder:text-quiet/60 aria-invalid:border-bad ${BOX}`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {say('Add')}
        </Button>
        <Button onClick={() => setScanning(!scanning)}>
          {scanning ? say('Stop the camera') : say('Scan with the camera')}
        </Button>
      </div>
      {scanning && (
        <LazyScanner
          onCode={(code) => setOutcomes(onAdd([code]))}
          otherwise={say('The codes can be typed.')}
        />
      )}
      <div id={`${id}-said`} role="status" className="grid gap-2 empty:hidden">
        {refused.length > 0 && (
          <Notice tone="error">
            <ul className="m-0 list-none p-0">
              {refused.slice(0, MOST_SHOWN).map(({ text, problem }, i) => (
                <li key={i}>
                  {text && <code className="font-mono">{text.slice(0, 30).toUpperCase()}</code>} {problem}
                </li>
              ))}
              {refused.length > MOST_SHOWN && (
                <li>{say('And {refused} more.', { refused: refused.length - MOST_SHOWN })}</li>
              )}
            </ul>
          </Notice>
        )}
        <Taken outcomes={outcomes} onKeepBoth={keepBoth} inWords={inWords} />
      </div>
    </form>
  )
}

type Replaced = Extract<Outcome, { kind: 'replaced' }>

interface TakenProps extends Pick<CodeEntryProps, 'inWords'> {
  outcomes: readonly Outcome[]
  onKeepBoth: (one: Replaced) => void
}

/** What came of the codes that fit: one in full, many by their number. */
function Taken({ outcomes, onKeepBoth, inWords }: TakenProps) {
  const added = outcomes.filter(({ kind }) => kind === 'added')
  const replaced = outcomes.filter((outcome) => outcome.kind === 'replaced')
  const repeated = outcomes.filter((outcome) => outcome.kind === 'repeated')
  const [first] = added
  return (
    <>
      {first?.kind === 'added' && (
        <p className="m-0">
          <bdi>
            {added.length === 1
              ? say('Added: {entry}.', { entry: inWords(first.entry) })
              : plural({ one: 'Added: {n} result.', other: 'Added: {n} results.' }, { n: added.length })}
          </bdi>
        </p>
      )}
      {replaced.slice(0, MOST_SHOWN).map((one) => (
        <Notice key={one.entry.code}>
          <bdi>
            {say(
              'Repeated: {entry} stands in place of {before}, of the same student, or of one whose codes cannot be told apart.',
              { entry: inWords(one.entry), before: inWords(one.before) },
            )}
          </bdi>{' '}
          <Button variant="quiet" onClick={() => onKeepBoth(one)}>
            {say('Keep both')}
          </Button>
        </Notice>
      ))}
      {repeated.slice(0, MOST_SHOWN).map(({ entry }, i) => (
        <Notice key={i}>
          <bdi>{say('Repeated: {entry} was there already. It counts once.', { entry: inWords(entry) })}</bdi>
        </Notice>
      ))}
      {replaced.length + repeated.length > 2 * MOST_SHOWN && (
        <p className="m-0">{say('And more repeated codes.')}</p>
      )}
    </>
  )
}
