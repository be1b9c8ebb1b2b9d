'use client'

import { useEffect, useState } from 'react'
import { CurvePlot } from '@/components/charts/curve-plot'
import { DataTable } from '@/components/charts/data-table'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Scrolling } from '@/components/ui/scrolling'
import type { Compressed } from '@/lib/experiments/autoencoder'
import { PIXELS } from '@/lib/experiments/autoencoder.params'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { AutoencoderRun } from './autoencoder'
import { breakEven, encodeSheet, type JpegPoint, smallestAsGood } from './autoencoder-jpeg'
import { decoderBytes, formatError } from './autoencoder-names'

const BITS = [1, 2, 3, 4, 6, 8]

interface Measured {
  ours: Compressed
  jpeg: JpegPoint[]
}

/** The same test images as rounded codes and as JPEG: bytes and error, and what the decoder itself costs. */
export function AutoencoderBytes({ run, lookable }: { run: AutoencoderRun; lookable: boolean }) {
  const { ask, params, status } = run
  const [measured, setMeasured] = useShown<Measured>('autoencoder-bytes/measured')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useShown<string>('autoencoder-bytes/problem')
  useEffect(() => {
    if (status === 'idle') setMeasured(undefined)
  }, [status])

  const measure = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const ours = await ask<Compressed>({ type: 'compress', bits: BITS })
      setMeasured({ ours, jpeg: await encodeSheet(ours.pixels) })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
        {plural(
          {
            one: '400 test images of {pixels} bytes each. The autoencoder keeps {n} number of each, rounded to a few bits. Your browser packs the same images into one JPEG file, so that its header costs each of them little, at many qualities.',
            other:
              '400 test images of {pixels} bytes each. The autoencoder keeps {n} numbers of each, rounded to a few bits. Your browser packs the same images into one JPEG file, so that its header costs each of them little, at many qualities.',
          },
          { n: params.code, pixels: PIXELS },
        )}
      </p>
      <p className="m-0">
        <Button onClick={measure} disabled={busy || !lookable}>
          {busy ? say('Measuring …') : say('Compress and measure')}
        </Button>
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {measured && <Comparison {...measured} decoder={decoderBytes(params)} />}
    </div>
  )
}

function Comparison({ ours, jpeg, decoder }: Measured & { decoder: number }) {
  const rows = ours.rows.map((row) => ({ ...row, rival: smallestAsGood(jpeg, row.error) }))
  const longest = Math.max(...ours.rows.map(({ bytes }) => bytes), ...jpeg.map(({ bytes }) => bytes))
  const most = Math.max(...ours.rows.map(({ error }) => error), ...jpeg.map(({ error }) => error))
  const best = rows.at(-1)!
  const paid = best.rival && breakEven(decoder, best.bytes, best.rival.bytes)
  return (
    <div className="grid items-start gap-6 @3xl:grid-cols-2">
      <CurvePlot
        xLabel={say('bytes for an image')}
        yLabel={say('error (mean square a pixel)')}
        xDomain={[0, Math.ceil(longest)]}
        yDomain={[0, most * 1.05]}
        lines={[
          {
            name: say('codes'),
            x: ours.rows.map((row) => row.bytes),
            y: ours.rows.map((row) => row.error),
            colour: 0,
            dots: true,
          },
          {
            name: 'JPEG',
            x: jpeg.map((one) => one.bytes),
            y: jpeg.map((one) => one.error),
            colour: 1,
            dash: '7 4',
            dots: true,
          },
        ]}
        label={say(
          'Error over bytes: codes of the autoencoder and JPEG. The tables beside it have the numbers.',
        )}
      />
      <div className="grid gap-3">
        <Scrolling label={say('Codes against JPEG')}>
          <table className="border-collapse text-end font-mono text-[0.8125rem] tabular-nums">
            <caption className="pb-1 text-start font-sans text-quiet text-xs">
              {say('{count} test images at step {step}; unrounded codes have an error of {unrounded}', {
                count: ours.count,
                step: ours.step.toLocaleString(TAG),
                unrounded: formatError(ours.unrounded),
              })}
            </caption>
            <thead>
              <tr>
                {[
                  say('bits a number'),
                  say('bytes an image'),
                  say('error'),
                  say('JPEG as good'),
                  say('its error'),
                  say('quality'),
                ].map((name) => (
                  <th key={name} scope="col" className="border-rule border-b px-2 py-1 text-end font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ bits, bytes, error, rival }) => (
                <tr key={bits}>
                  <th scope="row" className="px-2 py-0.5 font-normal">
                    {bits}
                  </th>
                  <td className="px-2 py-0.5">{bytes}</td>
                  <td className="px-2 py-0.5">{formatError(error)}</td>
                  <td className="px-2 py-0.5">
                    {rival ? say('{bytes} bytes', { bytes: rival.bytes.toFixed(1) }) : say('none tried')}
                  </td>
                  <td className="px-2 py-0.5">{rival ? formatError(rival.error) : ''}</td>
                  <td className="px-2 py-0.5">{rival ? rival.quality : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
        <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
          {say(
            '“JPEG as good” is the smallest file tried whose error is no larger. What the table leaves out: the receiver needs the decoder, {decoder} bytes.',
            { decoder: decoder.toLocaleString(TAG) },
          )}
          {paid !== undefined &&
            say(
              ' At {bits} bits a number it has paid for itself after {paid} images, and only on images like those it has learned.',
              { bits: best.bits, paid: paid.toLocaleString(TAG) },
            )}
        </p>
        <DataTable
          summary={say('Every JPEG tried, as a table')}
          caption={say('What JPEG makes of the same images at each quality')}
          head={[say('quality'), say('bytes an image'), say('error')]}
          rows={() => jpeg.map((one) => [one.quality, one.bytes.toFixed(1), formatError(one.error)])}
        />
      </div>
    </div>
  )
}
