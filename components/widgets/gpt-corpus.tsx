'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { CORPORA, type GptParams } from '@/lib/experiments/gpt.params'
import { fitText, LONGEST_TEXT, problemWith, readTextFile } from '@/lib/experiments/gpt-own'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { GptRun } from './gpt'

const CORPUS_NAMES: Record<GptParams['corpus'], string> = {
  names: say('first names'),
  'moby-dick': say('Moby Dick'),
  own: say('my own text'),
}
/** What to learn from. The reader's own text waits in its box until it is taken. */
export function GptCorpus({ run }: { run: GptRun }) {
  const { params, change, locked } = run
  const [choosing, setChoosing] = useShown('gpt-corpus/choosing', params.corpus === 'own')
  if (locked('corpus')) return null

  function choose(corpus: GptParams['corpus']) {
    setChoosing(corpus === 'own')
    if (corpus !== 'own' || params.own !== '') change({ corpus })
  }
  return (
    <>
      <Select
        label={say('Text to learn from')}
        value={choosing ? 'own' : params.corpus}
        options={CORPORA.map((value) => ({ value, label: CORPUS_NAMES[value] }))}
        onChange={choose}
      />
      {choosing && !locked('own') && <OwnText run={run} />}
    </>
  )
}

/** Pasted, typed or read from a file. */
function OwnText({ run: { params, change } }: { run: GptRun }) {
  const id = useId()
  const [draft, setDraft] = useShown('gpt-corpus/draft', params.own)
  const [cut, setCut] = useShown('gpt-corpus/cut', false)
  const [problem, setProblem] = useShown<string>('gpt-corpus/problem')

  function take(given: string) {
    setCut(given.length > LONGEST_TEXT)
    setDraft(given.length > LONGEST_TEXT ? fitText(given).text : given)
    setProblem(undefined)
  }
  async function open(file: File | undefined) {
    if (!file) return
    try {
      take(await readTextFile(file))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  function learn() {
    const { text } = fitText(draft)
    const found = problemWith(text, params.context)
    setProblem(found)
    if (!found) change({ corpus: 'own', own: text })
  }
  return (
    <>
      <Field
        id={id}
        label={say('My text')}
        value={`${draft.length.toLocaleString(TAG)} / ${LONGEST_TEXT.toLocaleString(TAG)}`}
        hint={say(
          'It stays on this device. A few thousand characters are a start; a link carries only short texts.',
        )}
      >
        <textarea
          id={id}
          rows={5}
          value={draft}
          aria-describedby={`${id}-hint`}
          placeholder={say('Paste poems, recipes, code, chats …')}
          className={`resize-y py-1.5 ${BOX}`}
          onChange={({ target }) => take(target.value)}
        />
        <input
          type="file"
          aria-label={say('Text file to learn from')}
          accept="text/*,.txt,.md,.csv,.json"
          className="min-w-0 text-quiet text-xs file:me-2 file:min-h-8 pointer-coarse:file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-edge file:bg-panel file:px-2 file:text-ink"
          onChange={({ target }) => {
            void open(target.files?.[0])
            target.value = '' // the same file may be chosen again
          }}
        />
        <Button disabled={draft.trim() === ''} onClick={learn}>
          {say('Learn from this text')}
        </Button>
      </Field>
      {cut && (
        <Notice role="status">
          {say('The text was longer: its first {longestText} characters are taken.', {
            longestText: LONGEST_TEXT.toLocaleString(TAG),
          })}
        </Notice>
      )}
      {problem && (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      )}
    </>
  )
}
