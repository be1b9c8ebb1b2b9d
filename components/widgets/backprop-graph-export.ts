import type { ExportItem } from '@/components/ui/run-export'
import { say } from '@/lib/locale/say'
import type { BackpropRun } from './backprop-graph'
import type { Study } from './backprop-graph-study'

/** The graph as a picture, and all its numbers. */
export function backpropExports(run: BackpropRun, study: Study | undefined): ExportItem[] {
  if (!study) return []
  const name = (ending: string) => `epoch-backprop-graph-seed${run.seed}-step${run.step}${ending}`
  return [
    {
      label: say('Graph (SVG)'),
      about: say('the graph as it is drawn now'),
      make: async () => ({
        name: name('.svg'),
        blob: new Blob([drawingOf(document)], { type: 'image/svg+xml' }),
      }),
    },
    {
      label: say('Gradients (CSV)'),
      about: say('every node: how it is computed, value, gradient, finite difference'),
      make: async () => ({
        name: name('-gradients.csv'),
        blob: new Blob([gradientsCsv(study)], { type: 'text/csv' }),
      }),
    },
  ]
}

/** The first graph on the page with the theme's colours written in. */
function drawingOf(page: Document): string {
  const drawn = page.querySelector<SVGElement>('[data-widget="backprop-graph"] svg[data-graph]')
  if (!drawn) throw new Error(say('There is no graph to save.'))
  const style = getComputedStyle(page.documentElement)
  const copy = drawn.cloneNode(true) as SVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy.outerHTML.replace(/var\((--[\w-]+)\)/g, (_, token: string) =>
    style.getPropertyValue(token).trim().replaceAll('"', "'"),
  )
}

export function gradientsCsv({ graph, names, formulas, values, gradients, measured }: Study): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = graph.nodes.map((_, i) =>
    [cell(names[i]!), cell(formulas[i]!), values[i], gradients[i], measured[i]].join(','),
  )
  return `${['node,computed as,value,gradient,finite difference', ...rows].join('\n')}\n`
}
