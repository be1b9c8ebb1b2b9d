'use client'

import { useEffect, useRef, useState } from 'react'
import type { DeviceLoad } from '@/lib/engine/device-load'
import type { Backend } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { orderOf, type Wanted } from '@/lib/worker/lab'
import { measureBackends } from '@/lib/worker/measure-backends'
import { readMeasured, writeMeasured } from '@/lib/worker/measured'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'

const ABOUT: Record<Backend, string> = {
  scratch: say('our own trainer for small networks: fused loops over typed arrays'),
  wasm: say('WebAssembly with SIMD on the processor'),
  webgpu: say('the graphics card, through WebGPU'),
  webgl: say('the graphics card, through WebGL shaders'),
  cpu: say('plain JavaScript on the processor: slow, and a reference'),
}

interface Timing {
  milliseconds?: number
  refusal?: string
}

/** Choose where this model trains; measure its own steps on every back end of this device. */
export function RunBackend({ run }: { run: Run }) {
  const [timings, setTimings] = useState<Partial<Record<Backend, Timing>>>(() =>
    Object.fromEntries(
      Object.entries(readMeasured(run.id)).map(([backend, milliseconds]) => [backend, { milliseconds }]),
    ),
  )
  const [measuring, setMeasuring] = useState(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  function measure() {
    const { id: experiment, params, seed, setup } = run
    const seen: Partial<Record<Backend, Timing>> = {}
    setTimings({})
    setMeasuring(true)
    stop.current = measureBackends(
      { experiment, params, seed, backends: setup.backends },
      ({ backend, milliseconds, refusal }) => {
        seen[backend] = { milliseconds, refusal }
        setTimings({ ...seen })
        if (Object.keys(seen).length < setup.backends.length) return
        stop.current?.()
        setMeasuring(false)
        writeMeasured(
          experiment,
          Object.fromEntries(
            Object.entries(seen).flatMap(([name, t]) => (t.milliseconds ? [[name, t.milliseconds]] : [])),
          ),
        )
      },
    )
  }

  const first = orderOf(run.setup, 'auto', readMeasured(run.id))[0]
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-1">
        <legend className="sr-only">{say('Back end')}</legend>
        <Option
          run={run}
          value="auto"
          text={say('the fastest measured on this device (now {first})', { first: first ?? '' })}
        />
        {run.setup.backends.map((backend) => (
          <Option key={backend} run={run} value={backend} text={ABOUT[backend]} timing={timings[backend]} />
        ))}
      </fieldset>
      {run.device && run.device.programs > 0 && <DeviceLine device={run.device} />}
      <p className="flex flex-wrap items-center gap-3">
        <Button onClick={measure} disabled={measuring}>
          {measuring ? say('Measuring …') : say('Measure on this device')}
        </Button>
        <span className="text-quiet">
          {say(
            'Trains this very model on each for a moment and reports the time of a step, pictures included.',
          )}
        </span>
      </p>
    </div>
  )
}

/** Small models wait for these two, not for arithmetic. */
function DeviceLine({ device: { programs, reads } }: { device: DeviceLoad }) {
  return (
    <p className="tabular-nums">
      {say(
        'A step sends the graphics card {programs} programs; {reads} times a second numbers are read back.',
        {
          programs: Math.round(programs),
          reads: Math.round(reads),
        },
      )}
    </p>
  )
}

function Option({ run, value, text, timing }: { run: Run; value: Wanted; text: string; timing?: Timing }) {
  return (
    <label className="flex items-baseline gap-3 rounded-control px-2 py-2 hover:bg-sunken">
      <input
        type="radio"
        name="backend"
        checked={run.wanted === value}
        onChange={() => run.chooseBackend(value)}
      />
      <span className="min-w-16 font-mono font-semibold">{value}</span>
      <span className="flex-1 text-quiet">{text}</span>
      {timing?.milliseconds !== undefined && (
        <span className="font-mono tabular-nums">
          {say('{milliseconds} ms/step', { milliseconds: timing.milliseconds.toPrecision(2) })}
        </span>
      )}
      {timing?.refusal && <span className="max-w-48 text-bad">{timing.refusal}</span>}
    </label>
  )
}
