import type { Calibration } from '@/lib/exercises/predict'
import { say } from '@/lib/locale/say'

const SIZE = 260
const LEFT = 44
const BOTTOM = 40
const TOP = 10
const RIGHT = 14
const x = (stated: number) => LEFT + ((stated - 0.5) / 0.5) * (SIZE - LEFT - RIGHT)
const y = (right: number) => SIZE - BOTTOM - right * (SIZE - BOTTOM - TOP)
const percent = (share: number) => `${Math.round(share * 100)} %`

/** How sure the reader was against how often they were right, with the same as a table. */
export function CalibrationChart({ calibration }: { calibration: Calibration }) {
  const { groups, count, stated, right } = calibration
  return (
    <div className="flex flex-wrap items-start gap-6">
      <figure className="m-0 w-80 max-w-full">
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          className="w-full font-sans text-[11px]"
          role="img"
          aria-label={say(
            'You were {stated} sure on average and right in {right} of {count} predictions. The table beside lists each group.',
            { stated: percent(stated), right: percent(right), count },
          )}
        >
          {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
            <g key={tick} className="fill-quiet">
              <line x1={LEFT} x2={SIZE - RIGHT} y1={y(tick)} y2={y(tick)} className="stroke-rule" />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {percent(tick)}
              </text>
            </g>
          ))}
          {[0.5, 0.6, 0.7, 0.8, 0.9, 1].map((tick) => (
            <text key={tick} x={x(tick)} y={SIZE - BOTTOM + 16} textAnchor="middle" className="fill-quiet">
              {Math.round(tick * 100)}
            </text>
          ))}
          <text x={x(0.75)} y={SIZE - 6} textAnchor="middle" className="fill-quiet">
            {say('how sure, in %')}
          </text>
          <line
            x1={x(0.5)}
            y1={y(0.5)}
            x2={x(1)}
            y2={y(1)}
            strokeDasharray="4 4"
            strokeWidth={1.5}
            className="stroke-quiet"
          />
          {groups.map((group) => (
            <circle
              key={group.stated}
              cx={x(Math.max(0.5, group.stated))}
              cy={y(group.right / group.count)}
              r={Math.min(14, 3 + 2 * Math.sqrt(group.count))}
              className="fill-link/35 stroke-link"
              strokeWidth={1.5}
            />
          ))}
        </svg>
        <figcaption className="max-w-80 text-quiet text-sm">
          {say(
            'Right answers against how sure you were. On the dashed line you know what you know; below it you are surer than you should be. Larger circles are more predictions.',
          )}
        </figcaption>
      </figure>
      <table className="border-collapse text-sm">
        <caption className="whitespace-nowrap pb-1 text-start text-quiet">
          {say('The same in numbers')}
        </caption>
        <thead>
          <tr className="border-rule border-b text-quiet">
            {['sure', 'right', 'of'].map((head) => (
              <th key={head} scope="col" className="px-3 py-1 text-end font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="font-mono tabular-nums">
          {groups.map((group) => (
            <tr key={group.stated}>
              <td className="px-3 py-0.5 text-end">{percent(group.stated)}</td>
              <td className="px-3 py-0.5 text-end">{group.right}</td>
              <td className="px-3 py-0.5 text-end">{group.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
