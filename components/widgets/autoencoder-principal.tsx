'use client'

import { useEffect, useState } from 'react'
import { CurvePlot } from '@/components/charts/curve-plot'
import { DataTable } from '@/components/charts/data-table'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Readout } from '@/components/ui/readout'
import type { Principal } from '@/lib/experiments/autoencoder'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { AutoencoderRun } from './autoencoder'
import { formatError } from './autoencoder-names'

/** The best rebuilding that weighted sums alone can do, beside what this autoencoder does with as many numbers. */
export function AutoencoderPrincipal({ run, lookable }: { run: AutoencoderRun; lookable: boolean }) {
  const { ask, params, status } = run
  const [found, setFound] = useShown<Principal>('autoencoder-principal/found')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useShown<string>('autoencoder-principal/problem')
  useEffect(() => {
    if (status === 'idle') setFound(undefined)
  }, [status])

  const compare = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setFound(await ask<Principal>({ type: 'principal' }))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const fitting = found?.errors.length === params.code + 1 ? found : undefined
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
        {plural(
          {
            one: 'Principal component analysis finds, without gradient descent, the direction along which training images vary most. No linear autoencoder with as many numbers can do better on them.',
            other:
              'Principal component analysis finds, without gradient descent, the {n} directions along which training images vary most. No linear autoencoder with as many numbers can do better on them.',
          },
          { n: params.code },
        )}
      </p>
      <p className="m-0">
        <Button onClick={compare} disabled={busy || !lookable}>
          {busy ? say('Computing …') : say('Compare with PCA')}
        </Button>
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {fitting && (
        <div className="grid items-start gap-6 @3xl:grid-cols-2">
          <CurvePlot
            xLabel={say('numbers kept of an image')}
            yLabel={say('test error (mean square a pixel)')}
            xDomain={[0, params.code]}
            yDomain={[0, fitting.errors[0]! * 1.05]}
            lines={[
              { name: 'PCA', x: fitting.errors.map((_, k) => k), y: fitting.errors, colour: 1, dash: '7 4' },
              { name: say('this autoencoder'), x: [params.code], y: [fitting.own], colour: 0, dots: true },
            ]}
            label={say(
              'Test error of PCA over the number of components. With {code}: PCA {errors}, this autoencoder {own}',
              {
                code: params.code,
                errors: formatError(fitting.errors.at(-1)!),
                own: formatError(fitting.own),
              },
            )}
          />
          <div className="grid gap-3">
            <div className="grid grid-cols-3 gap-2">
              <Readout
                label={say('PCA, {code}', { code: params.code })}
                value={formatError(fitting.errors.at(-1)!)}
                note={say('test error')}
              />
              <Readout
                label={say('This one')}
                value={formatError(fitting.own)}
                note={say('at step {step}', { step: fitting.step.toLocaleString(TAG) })}
              />
              {fitting.shared !== undefined && (
                <Readout
                  label={say('Same space')}
                  value={formatPercent(fitting.shared)}
                  note={say('shared with PCA')}
                />
              )}
            </div>
            <p className="m-0 max-w-prose text-quiet text-xs">
              {say('Components of {images} training images; errors on {count} undamaged test images.', {
                images: fitting.images.toLocaleString(TAG),
                count: fitting.count.toLocaleString(TAG),
              })}
              {fitting.shared !== undefined &&
                say(
                  ' “Same space”: how much of all that this decoder can draw lies among the principal components (the mean squared cosine of the angles between the two spaces).',
                )}
            </p>
            <DataTable
              caption={say('Test error of PCA')}
              head={[say('components'), say('error')]}
              rows={() => fitting.errors.map((error, k) => [k, formatError(error)])}
            />
          </div>
        </div>
      )}
    </div>
  )
}
