'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Shifted } from '@/lib/experiments/cnn'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { CnnRun } from './cnn'

const MOST = 6

/** The same test images, moved to the right pixel by pixel: who still reads them? */
export function CnnMoved({ run }: { run: CnnRun }) {
  const { ask, seed, status, params } = run
  const [rows, setRows] = useShown<Shifted[]>('cnn-moved/rows', [])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useShown<string>('cnn-moved/problem')
  useEffect(() => {
    if (status === 'idle') setRows([])
  }, [status])

  const measure = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const found: Shifted[] = []
      for (let by = 0; by <= MOST; by++) {
        found.push(await ask<Shifted>({ type: 'shifted', by }))
        setRows([...found])
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const [first] = rows
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
        {say(
          'The first 1,000 test images, moved to the right by whole pixels. What leaves the picture is lost.',
        )}
        {params.rival ? '' : ` ${say('With a dense network racing beside it, both are measured.')}`}
      </p>
      <p className="m-0">
        <Button onClick={measure} disabled={busy || !run.snapshot}>
          {busy ? say('Measuring …') : say('Move them and test')}
        </Button>
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {first && (
        <table className="justify-self-start border-collapse text-end font-mono text-[0.8125rem] tabular-nums">
          <caption className="pb-1 text-start font-sans text-quiet text-xs">
            {say('read right at step {step}, seed {seed}', { step: first.step.toLocaleString(TAG), seed })}
          </caption>
          <thead>
            <tr>
              {[
                say('moved by'),
                say('convolutional'),
                ...(first.rival === undefined ? [] : [say('dense')]),
              ].map((name) => (
                <th key={name} scope="col" className="border-rule border-b px-3 py-1 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ by, accuracy, rival }) => (
              <tr key={by}>
                <th scope="row" className="px-3 py-0.5 text-end font-normal">
                  {plural({ one: '{n} pixel', other: '{n} pixels' }, { n: by })}
                </th>
                <td className="px-3 py-0.5">{formatPercent(accuracy)}</td>
                {rival !== undefined && <td className="px-3 py-0.5">{formatPercent(rival)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
