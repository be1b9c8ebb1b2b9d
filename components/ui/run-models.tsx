'use client'

import { useEffect, useState } from 'react'
import type { SavedModel } from '@/lib/engine/model-file'
import { readParams } from '@/lib/engine/params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { StoredRow } from '@/lib/progress/database'
import { FAIR, tryModel } from '@/lib/worker/judge'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'
import { download } from './export-files'
import { Notice } from './notice'

const database = () => import('@/lib/progress/database')
const files = () => import('@/lib/engine/model-file')

/** Keep the model as it is now, in this browser or as a file; go on with one that was kept. */
export function RunModels({ run, onDone }: { run: Run; onDone: () => void }) {
  const [kept, setKept] = useState<StoredRow[]>([])
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string }>()
  const title = say('{title}, step {step}', { title: run.setup.title, step: run.step })

  async function refresh() {
    const rows = await (await database()).listModels()
    setKept(rows.filter(({ value }) => (value as SavedModel).experiment === run.id))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
  useEffect(() => void refresh(), [])

  /** Runs an action and says what became of it. */
  const attempt = (action: () => Promise<string | undefined>) => async () => {
    try {
      const text = await action()
      setSaid(text ? { tone: 'info', text } : undefined)
    } catch (error) {
      setSaid({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
    }
  }

  async function now(): Promise<SavedModel> {
    const checkpoint = await run.checkpoint()
    if (!checkpoint) throw new Error(say('There is no model yet: train or step first.'))
    const metrics = Object.fromEntries(
      Object.entries(run.snapshot?.metrics ?? {}).filter(([, value]) => Number.isFinite(value)),
    )
    return { name: title, experiment: run.id, params: { ...run.params }, seed: run.seed, metrics, checkpoint }
  }

  async function keep() {
    const { saveModel } = await database()
    const where = await saveModel({ key: crypto.randomUUID(), saved: Date.now(), value: await now() })
    await refresh()
    return where === 'saved'
      ? say('Kept in this browser.')
      : say(
          'This browser does not store anything (private mode?): the model is kept until you close the page.',
        )
  }

  async function give() {
    const model = await now()
    const name = `epoch-${run.id}-seed${run.seed}-step${model.checkpoint.step}.zip`
    download(name, new Blob([(await files()).writeModelFile(model)], { type: 'application/zip' }))
    return undefined
  }

  async function take(model: SavedModel) {
    if (model.experiment !== run.id)
      throw new Error(
        say('This model belongs to the widget “{widget}”, not to this one.', { widget: model.experiment }),
      )
    const { params, problems, unknown } = readParams(run.setup.params, model.params)
    if (problems.length > 0)
      throw new Error(say("The model's settings cannot be used: {problem}", { problem: problems[0]! }))
    if (unknown.length > 0)
      throw new Error(say('This widget has no setting “{name}”.', { name: unknown[0]!.slice(0, 40) }))
    // Out of sight first: a model that does not fit must not cost the reader the one that is here.
    const order = { experiment: run.id, params: params as Record<string, unknown>, seed: model.seed }
    await tryModel(
      { ...order, backends: run.setup.backends.filter((b) => FAIR.includes(b)) },
      model.checkpoint,
    )
    run.load(model.checkpoint, order.params, order.seed)
    onDone()
    return undefined
  }

  return (
    <section className="grid gap-3 border-t border-rule pt-4">
      <h3 className="font-semibold">{say('The model itself')}</h3>
      <p className="flex flex-wrap gap-2">
        <Button onClick={attempt(keep)}>{say('Keep in this browser')}</Button>
        <Button onClick={attempt(give)}>{say('Download (TensorFlow.js weights)')}</Button>
      </p>
      <label className="grid gap-1">
        {say('Go on with a model from a file')}
        <input
          type="file"
          accept=".zip"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (!file) return
            void attempt(async () =>
              take((await files()).readModelFile(new Uint8Array(await file.arrayBuffer()))),
            )()
          }}
        />
      </label>
      {said && (
        <Notice tone={said.tone} role={said.tone === 'error' ? 'alert' : 'status'}>
          {said.text}
        </Notice>
      )}
      {kept.length > 0 && (
        <ul className="grid gap-1" aria-label={say('Models kept in this browser')}>
          {kept.map(({ key, saved, value }) => (
            <li key={key} className="flex flex-wrap items-center gap-2">
              <span className="flex-1">
                {(value as SavedModel).name}{' '}
                <span className="text-quiet">
                  {new Date(saved).toLocaleString(TAG, { dateStyle: 'medium', timeStyle: 'short' })}
                </span>
              </span>
              <Button variant="quiet" onClick={attempt(() => take(value as SavedModel))}>
                {say('Load')}
              </Button>
              <Button
                variant="quiet"
                onClick={attempt(async () => {
                  await (await database()).deleteModel(key)
                  await refresh()
                  return say('Deleted.')
                })}
              >
                {say('Delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
