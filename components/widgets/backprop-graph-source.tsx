'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { parse } from '@/lib/autograd/parse'
import { ExpressionError } from '@/lib/autograd/tokens'
import { BENDS, PARTS, SOURCES } from '@/lib/experiments/backprop-graph.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { BackpropRun } from './backprop-graph'

const EXAMPLES: [name: string, expression: string][] = [
  [say('A line and its error'), 'w = 2; x = 3; b = -1; y = 4; p = w*x; z = p + b; e = z - y; L = e^2'],
  [say('One neuron'), 'x = 1.5; y = 0.5; L = (tanh(w*x + b) - y)^2'],
  [say('Used three times'), 'w = 3; w*w + 2*w'],
  [say('Sigmoid from its parts'), 'z = 0.5; 1 / (1 + exp(-z))'],
  [say('Two paths'), 'w = 0.5; x = 2; h = w*x; L = (sin(h) - exp(-h))^2'],
  [say('Softplus loss'), 'w = 1; x = -2; y = 1; z = w*x; L = log(1 + exp(z)) - z*y'],
]

const LAYERS = [[], [2], [3], [2, 2], [3, 3]]

/** What the graph is of: an expression to type, or a network and which neuron of it. */
export function BackpropSource({ run }: { run: BackpropRun }) {
  const { params, change, locked } = run
  const parts = PARTS.filter((part) => {
    const [layer, neuron] = part.split('.').map(Number)
    return neuron === undefined || neuron <= (params.layers[layer! - 1] ?? 0)
  })
  return (
    <div className="flex w-full shrink-0 flex-wrap items-end gap-x-4 gap-y-2.5">
      <Segmented
        label={say('Graph of')}
        locked={locked('source')}
        value={params.source}
        options={SOURCES.map((value) => ({
          value,
          label: value === 'network' ? say('a network') : say('an expression'),
        }))}
        onChange={(source) => change({ source })}
      />
      {params.source === 'expression' ? (
        !locked('expression') && (
          <>
            <div className="w-44">
              <Select
                label={say('Example')}
                value={EXAMPLES.find(([, expression]) => expression === params.expression)?.[1] ?? ''}
                options={[
                  { value: '', label: say('my own'), disabled: true },
                  ...EXAMPLES.map(([label, value]) => ({ value, label })),
                ]}
                onChange={(expression) => change({ expression })}
              />
            </div>
            <ExpressionField key={params.expression} run={run} />
          </>
        )
      ) : (
        <>
          <Select
            label={say('Neurons')}
            locked={locked('layers')}
            value={params.layers.join()}
            options={LAYERS.map((layers) => ({ value: layers.join(), label: [2, ...layers, 1].join('-') }))}
            onChange={(layers) => change({ layers: layers === '' ? [] : layers.split(',').map(Number) })}
          />
          <Select
            label={say('Activation')}
            locked={locked('activation')}
            value={params.activation}
            options={BENDS.map((value) => ({ value, label: value }))}
            onChange={(activation) => change({ activation })}
          />
          <Select
            label={say('Show')}
            locked={locked('part')}
            value={parts.includes(params.part) ? params.part : 'all'}
            disabled={params.bug > 0}
            options={parts.map((value) => ({ value, label: partName(value) }))}
            onChange={(part) => change({ part })}
          />
        </>
      )}
    </div>
  )
}

function partName(part: (typeof PARTS)[number]): string {
  if (part === 'all') return say('the whole network')
  if (part === 'output') return say('around the output neuron')
  const [layer, neuron] = part.split('.')
  return say('around neuron {neuron} of layer {layer}', { neuron: neuron!, layer: layer! })
}

/** An expression to type; it is drawn on Enter, and what is wrong with it is said while it is typed. */
function ExpressionField({ run }: { run: BackpropRun }) {
  const id = useId()
  const drawn = run.params.expression
  // A draft of this expression and of no other one: the other window may draw a moment later.
  const [typed, setTyped] = useShown(`backprop-graph-source/${drawn}`, drawn)
  const mistake = mistakeIn(typed)
  const draw = (expression: string) => run.change({ expression })
  return (
    <div className="grid min-w-0 basis-full gap-1.5">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (!mistake && typed !== drawn) draw(typed)
        }}
      >
        <div className="min-w-0 grow">
          <label htmlFor={id} className="sr-only">
            {say('Expression, its last line is the loss')}
          </label>
          <input
            id={id}
            value={typed}
            maxLength={1500}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            dir="ltr"
            aria-invalid={mistake ? true : undefined}
            aria-describedby={`${id}-mistake`}
            className={`font-mono! aria-invalid:border-bad ${BOX}`}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <Button type="submit" className="min-h-9" disabled={mistake !== undefined}>
          {say('Draw')}
        </Button>
      </form>
      <div id={`${id}-mistake`} aria-live="polite">
        {mistake && (
          <Notice tone="error">
            {mistake.message}
            <span dir="ltr" className="block overflow-x-auto whitespace-pre font-mono">
              {typed.slice(0, mistake.from)}
              <mark className="bg-transparent font-bold text-bad underline decoration-2">
                {typed.slice(mistake.from, mistake.to) || '␣'}
              </mark>
              {typed.slice(mistake.to)}
            </span>
          </Notice>
        )}
      </div>
    </div>
  )
}

function mistakeIn(text: string): ExpressionError | undefined {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
}
