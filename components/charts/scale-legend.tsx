import { formatBrief } from '@/lib/math/format'
import type { Interval } from '@/lib/math/scales'
import { type FieldScale, tableEnds } from './field'
import { ClassMark } from './marks'

export interface ScaleLegendProps {
  scale: FieldScale
  domain: Interval
  /** Names of the classes, for `classes`. */
  classNames?: readonly string[]
  /** What the colour stands for. */
  label?: string
  /** Opacity of the field. */
  strength?: number
  format?: (value: number) => string
}

// Mixed in OKLab, as the colour tables are.
const RAMPS = {
  diverging: 'linear-gradient(to right in oklab, var(--neg), var(--zero), var(--pos))',
  sequential: 'linear-gradient(to right in oklab, var(--zero), var(--mag))',
  grey: 'linear-gradient(to right in oklab, var(--sunken), var(--ink))',
}

/** What the colours of a field mean. */
export function ScaleLegend({
  scale,
  domain,
  classNames,
  label,
  strength = 1,
  format = formatBrief,
}: ScaleLegendProps) {
  if (scale === 'classes') {
    return (
      <ul className="m-0 flex list-none flex-wrap gap-x-3 gap-y-1 p-0 font-sans text-quiet text-xs">
        {classNames?.map((name, i) => (
          <li key={name} className="flex items-center gap-1">
            <ClassMark mark={i} />
            {name}
          </li>
        ))}
      </ul>
    )
  }
  const [lo, hi] = tableEnds(scale, domain)
  return (
    <div dir="ltr" className="flex items-center gap-2 font-mono text-quiet text-xs tabular-nums">
      {label && <span className="font-sans">{label}</span>}
      <span>{format(lo)}</span>
      <span
        className="h-2 w-24 rounded-full border border-rule"
        style={{ background: RAMPS[scale], opacity: strength }}
        aria-hidden="true"
      />
      <span>{scale === 'diverging' && hi > 0 ? `+${format(hi)}` : format(hi)}</span>
    </div>
  )
}
