import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'

interface NetworkDiagramProps {
  /** Lessons in order: names, and addresses of those that are written. */
  lessons: readonly { title: string; href?: string }[]
}

const INPUTS = [70, 115, 160, 205, 250]
const HIDDEN = [70, 130, 190, 250]
const OUTPUTS = [115, 160, 205]
const X = { inputs: 52, hidden: 210, outputs: 352, loss: 448 }
const R = 11

/** Where each lesson stands in the picture, in their order. */
const PLACES = [
  [X.hidden, 130],
  [X.hidden, 70],
  [X.loss, 160],
  [X.hidden, 250],
  [300, 318],
  [128, 318],
  [128, 92],
  [X.outputs, 115],
] as const

/** A network while it learns, and in it the number of each lesson of its stage, as links. */
export function NetworkDiagram({ lessons }: NetworkDiagramProps) {
  return (
    <figure
      aria-label={say('A network with its parts, each numbered as the lesson that explains it')}
      className="m-0"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure names the whole, and what is in it are links with names */}
      <svg viewBox="0 0 500 352" className="block h-auto w-full font-sans text-ink">
        <g stroke="var(--rule)" strokeWidth={1.25}>
          {INPUTS.flatMap((from) =>
            HIDDEN.map((to) => <line key={`${from}-${to}`} x1={X.inputs} y1={from} x2={X.hidden} y2={to} />),
          )}
          {HIDDEN.flatMap((from) =>
            OUTPUTS.map((to) => (
              <line key={`${from}-${to}`} x1={X.hidden} y1={from} x2={X.outputs} y2={to} />
            )),
          )}
          {OUTPUTS.map((from) => (
            <line key={from} x1={X.outputs} y1={from} x2={X.loss} y2={160} />
          ))}
        </g>
        <Arrow y={24} from={X.inputs} to={X.loss} name="forward" />
        <Arrow y={318} from={X.loss} to={X.inputs} name="back" />
        <g fill="var(--panel)" stroke="var(--edge)" strokeWidth={1.5}>
          {INPUTS.map((y) => (
            <rect key={y} x={X.inputs - R} y={y - R} width={2 * R} height={2 * R} rx={3} />
          ))}
          {HIDDEN.map((y) => (
            <circle key={y} cx={X.hidden} cy={y} r={R} />
          ))}
          {OUTPUTS.map((y) => (
            <circle key={y} cx={X.outputs} cy={y} r={R} />
          ))}
        </g>
        <g fill="var(--quiet)" fontSize={14} textAnchor="middle">
          <text x={X.inputs} y={284}>
            {say('pixels')}
          </text>
          <text x={X.outputs} y={240}>
            {say('digits')}
          </text>
          <text x={X.loss} y={200}>
            {say('loss')}
          </text>
        </g>
        {lessons.map(
          (lesson, i) =>
            PLACES[i] && <Mark key={lesson.title} number={i + 1} lesson={lesson} at={PLACES[i]} />,
        )}
      </svg>
    </figure>
  )
}

function Arrow({ y, from, to, name }: { y: number; from: number; to: number; name: string }) {
  const way = Math.sign(to - from)
  return (
    <g>
      <path
        d={`M${from} ${y}H${to}m${-9 * way} -6l${9 * way} 6l${-9 * way} 6`}
        fill="none"
        stroke="var(--edge)"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <text x={210} y={y + (y < 100 ? -8 : 22)} fill="var(--quiet)" fontSize={14} textAnchor="middle">
        {name}
      </text>
    </g>
  )
}

interface MarkProps {
  number: number
  lesson: { title: string; href?: string }
  at: readonly [x: number, y: number]
}

function Mark({ number, lesson: { title, href }, at: [x, y] }: MarkProps) {
  const mark = (
    <>
      <circle cx={x} cy={y} r={17} fill="var(--act)" stroke="var(--paper)" strokeWidth={3} />
      <text
        x={x}
        y={y}
        dy="0.36em"
        textAnchor="middle"
        fontSize={18}
        fontWeight={600}
        fill="var(--act-ink)"
        className="font-sans"
      >
        {number}
      </text>
    </>
  )
  return href ? (
    <a href={linkTo(href)} aria-label={`${number}: ${title}`}>
      <title>{title}</title>
      {mark}
    </a>
  ) : (
    <g>
      <title>{title}</title>
      {mark}
    </g>
  )
}
