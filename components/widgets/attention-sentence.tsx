'use client'

import { useId, useMemo } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { BOX, Field } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { rich } from '@/components/ui/rich'
import { Segmented } from '@/components/ui/segmented'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { AttentionSum } from './attention-sum'
import {
  attendWords,
  changeBackwards,
  ENDS,
  MASKS,
  MOST_WORDS,
  projectionsOf,
  type Setting,
  vectorOf,
  WIDTH,
  wordsOf,
} from './attention-words'
import { About, evenly, Signed, Titled } from './gpt-tensor'

const OPENING = 'The cat saw the other cat'
const START: Setting = {
  seed: 1,
  heads: 1,
  scaled: true,
  positions: false,
  mask: 'none',
  end: 'none',
  own: {},
}
const MASK_NAMES = { none: say('None'), causal: say('Causal') }
const END_NAMES = { none: say('None'), seen: say('Two'), masked: say('Two, masked') }

/** The same in a frame of its own, for a lesson. */
export function FramedSentence() {
  return (
    <div className="calculator wide not-prose my-9 rounded-frame border border-rule bg-panel p-4 text-[0.9375rem] text-ink leading-snug shadow-frame">
      <AttentionSentence />
    </div>
  )
}

/** Self-attention over the reader's own sentence: one word asks, and every number is there. Nothing is trained. */
export function AttentionSentence() {
  const id = useId()
  const [sentence, setSentence] = useShown('attention-sentence/sentence', OPENING)
  const [setting, setSetting] = useShown('attention-sentence/setting', START)
  const [asking, setAsking] = useShown('attention-sentence/asking', 1)
  const [wanted, setWanted] = useShown('attention-sentence/wanted', 0)
  const [turned, setTurned] = useShown('attention-sentence/turned', false)
  const change = (patch: Partial<Setting>) => setSetting({ ...setting, ...patch })
  const words = useMemo(() => wordsOf(sentence), [sentence])
  const attended = useMemo(() => attendWords(words, setting), [words, setting])
  const matrices = useMemo(() => {
    const { query, key, value } = projectionsOf(setting.seed)
    return [
      [say('Makes queries'), query],
      [say('Makes keys'), key],
      [say('Makes values'), value],
    ] as const
  }, [setting.seed])
  const at = Math.min(asking, words.length - 1)
  const head = Math.min(wanted, setting.heads - 1)
  return (
    <section aria-label={say('A sentence in numbers')} className="@container grid min-w-0 gap-4 font-sans">
      <About title={say('A sentence of yours')}>
        {say(
          'Nothing here is trained. The vector of every word, and the three matrices, are drawn at random, with one decimal, so that you can check the sums. The same word has the same vector wherever it stands. What you see is how attention computes, not what a language model has learned.',
        )}
      </About>
      <div className="grid items-end gap-x-4 gap-y-3 @min-[560px]:grid-cols-[minmax(0,1fr)_auto_auto]">
        <Field id={id} label={say('A sentence, up to {mostWords} words', { mostWords: MOST_WORDS })}>
          <input
            id={id}
            type="text"
            value={sentence}
            maxLength={120}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            className={BOX}
            onChange={({ target }) => setSentence(target.value)}
          />
        </Field>
        <Button
          onClick={() => {
            setSentence(words.toReversed().join(' '))
            setTurned(true)
          }}
        >
          {say('Backwards')}
        </Button>
        <Button onClick={() => change({ seed: setting.seed + 1, own: {} })}>{say('Other numbers')}</Button>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Segmented
          label={say('Heads')}
          value={String(setting.heads)}
          options={['1', '2'].map((value) => ({ value, label: value }))}
          onChange={(heads) => change({ heads: heads === '2' ? 2 : 1 })}
        />
        {setting.heads === 2 && (
          <Segmented
            label={say('Look into head')}
            value={String(head)}
            options={['0', '1'].map((value) => ({ value, label: String(Number(value) + 1) }))}
            onChange={(head) => setWanted(Number(head))}
          />
        )}
        <Segmented
          label={say('Mask')}
          value={setting.mask}
          options={MASKS.map((value) => ({ value, label: MASK_NAMES[value] }))}
          onChange={(mask) => change({ mask })}
        />
        <Segmented
          label={say('Empty places at the end')}
          value={setting.end}
          options={ENDS.map((value) => ({ value, label: END_NAMES[value] }))}
          onChange={(end) => change({ end })}
        />
        <Toggle
          label={say('Divide by √d')}
          checked={setting.scaled}
          onChange={(scaled) => change({ scaled })}
        />
        <Toggle
          label={say('Add positions')}
          checked={setting.positions}
          onChange={(positions) => change({ positions })}
        />
      </div>
      {at < 0 ? (
        <p className="m-0 text-quiet text-sm">
          {sentence.trim()
            ? say('There is no word in this: words have letters or digits.')
            : say('Type a sentence.')}
        </p>
      ) : (
        <>
          <Segmented
            label={say('The word that asks')}
            value={String(at)}
            options={words.map((label, i) => ({ value: String(i), label }))}
            onChange={(i) => setAsking(Number(i))}
          />
          <AttentionSum attended={attended} head={head} at={at} scaled={setting.scaled} />
          {/* Not before it has been tried: a lesson asks for it first. */}
          <p className="m-0 min-h-[1.4em] text-sm" role="status">
            {turned && backwards(changeBackwards(words, setting), setting)}
          </p>
          <div className="grid gap-x-6 gap-y-4 @min-[640px]:grid-cols-2">
            <Titled
              title={say('Who takes from whom')}
              size={`${attended.places.length} × ${attended.places.length}`}
            >
              <MatrixView
                label={say('Who takes from whom')}
                rows={attended.places.length}
                columns={attended.places.length}
                values={attended.heads[head]!.weights.flat()}
                scale="sequential"
                domain={UNIT}
                rowLabels={attended.places}
                columnLabels={attended.places}
                numbered
                rowTitle={say('asks')}
                columnTitle={say('is looked at')}
                format={evenly}
                selected={{ row: at, column: at }}
                onSelect={(row) => row < words.length && setAsking(row)}
              />
            </Titled>
            <fieldset className="m-0 grid min-w-0 content-start gap-2 border-0 p-0">
              <legend className="mb-1 p-0 text-[0.8125rem] text-quiet">
                {rich('The vector of {words}: write your own', {
                  words: <b className="font-medium text-ink">{words[at]}</b>,
                })}
              </legend>
              <div className="grid grid-cols-4 gap-2">
                {vectorOf(words[at]!, setting).map((value, c, all) => (
                  <NumberField
                    key={`${words[at]}${c}`}
                    label={ENTRIES[c]!}
                    value={value}
                    min={-9}
                    max={9}
                    step={0.1}
                    onChange={(value) =>
                      change({ own: { ...setting.own, [words[at]!]: all.with(c, value) } })
                    }
                  />
                ))}
              </div>
            </fieldset>
          </div>
          <Disclosure summary={say('All matrices, queries, keys and values')}>
            <div className="grid gap-4 @min-[640px]:grid-cols-2">
              {matrices.map(([label, rows]) => (
                <Signed
                  key={label}
                  shown={{ shape: [1, WIDTH, WIDTH], values: Float32Array.from(rows.flat()) }}
                  label={label}
                  columnTitle={say('number of all heads')}
                  rowLabels={ENTRIES}
                  rowTitle={say('number of x')}
                />
              ))}
              {(
                [
                  [
                    setting.positions ? say('x, the words with their positions') : say('x, the words'),
                    attended.x,
                  ],
                  [say('Q, queries'), attended.heads[head]!.queries],
                  [say('K, keys'), attended.heads[head]!.keys],
                  [say('V, values'), attended.heads[head]!.values],
                ] as const
              ).map(([label, rows]) => (
                <Signed
                  key={label}
                  shown={{
                    shape: [1, rows.length, rows[0]!.length],
                    values: Float32Array.from(rows.flat()),
                  }}
                  label={label}
                  columnTitle={say('number')}
                  rowLabels={attended.places}
                  rowTitle={say('word')}
                />
              ))}
            </div>
          </Disclosure>
        </>
      )}
    </section>
  )
}

const UNIT = [0, 1] as const
const ENTRIES = ['x₁', 'x₂', 'x₃', 'x₄']

function backwards(change: number, { positions, mask }: Setting): string {
  const what = say('With the same words in the opposite order,')
  if (change < 1e-9) return say('{what} every word has exactly the same output.', { what })
  const why = !positions
    ? say('the mask hides what comes later')
    : mask === 'causal'
      ? say('positions are added, and the mask hides what comes later')
      : say('positions are added')
  return say('{what} outputs change by up to {change}: {why}.', {
    what,
    change: change.toFixed(2),
    why,
  })
}
