'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { Segmented } from '@/components/ui/segmented'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { isText, OPTIMIZERS, TASKS } from '@/lib/experiments/memory-race.params'
import { say } from '@/lib/locale/say'
import { CELLS } from '@/lib/math/recurrent'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, OPTIMIZER_NAMES, TASK_NAMES } from './memory-race-names'

const MORE = ['gain', 'clip', 'optimizer', 'batchSize']

/** Everything the reader can turn; what a link locks does not appear. */
export function MemoryRaceControls({ run }: { run: MemoryRaceRun }) {
  const { params, change, locked } = run
  const racing = (cell: (typeof CELLS)[number]) => params.cells.includes(cell)
  return (
    <>
      <Select
        label={say('Task')}
        locked={locked('task')}
        value={params.task}
        options={optionsOf(TASKS, TASK_NAMES)}
        onChange={(task) => change({ task })}
      />
      {!isText(params.task) && (
        <Slider
          label={say('Lag')}
          hint={say('steps from what is heard to the answer')}
          locked={locked('lag')}
          value={params.lag}
          min={5}
          max={100}
          unit={say('steps')}
          onChange={(lag) => change({ lag })}
        />
      )}
      {!locked('cells') && (
        <fieldset className="m-0 grid min-w-0 gap-1.5 border-0 p-0">
          <legend className="mb-1 p-0 text-[0.8125rem] text-quiet">{say('Cells that race')}</legend>
          {CELLS.map((cell) => (
            <Toggle
              key={cell}
              label={CELL_NAMES[cell]}
              checked={racing(cell)}
              disabled={racing(cell) && params.cells.length === 1}
              onChange={(on) => change({ cells: CELLS.filter((one) => (one === cell ? on : racing(one))) })}
            />
          ))}
        </fieldset>
      )}
      <Slider
        label={say('Units')}
        locked={locked('units')}
        value={params.units}
        min={1}
        max={96}
        onChange={(units) => change({ units })}
      />
      {racing('lstm') && (
        <Slider
          label={say('Forget gate’s bias at the beginning')}
          locked={locked('forgetBias')}
          value={params.forgetBias}
          min={-8}
          max={8}
          step={0.5}
          onChange={(forgetBias) => change({ forgetBias })}
        />
      )}
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.00001}
        max={10}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      <Segmented
        label={say('Look into')}
        locked={locked('look')}
        value={params.look}
        options={CELLS.map((cell) => ({ value: cell, label: CELL_NAMES[cell], disabled: !racing(cell) }))}
        onChange={(look) => change({ look })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Size of the recurrent weights')}
              hint={say('at the beginning; 1 keeps every length')}
              locked={locked('gain')}
              value={params.gain}
              min={0.1}
              max={3}
              step={0.1}
              onChange={(gain) => change({ gain })}
            />
            <Slider
              label={say('Clip the gradient at')}
              locked={locked('clip')}
              value={params.clip}
              min={0}
              max={10}
              step={0.5}
              format={(clip) => (clip === 0 ? say('no clipping') : String(clip))}
              onChange={(clip) => change({ clip })}
            />
            <Select
              label={say('Optimizer')}
              locked={locked('optimizer')}
              value={params.optimizer}
              options={optionsOf(OPTIMIZERS, OPTIMIZER_NAMES)}
              onChange={(optimizer) => change({ optimizer })}
            />
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={1}
              max={128}
              onChange={(batchSize) => change({ batchSize })}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}
