/** Corners of a regular star shape on the unit circle, every second one pulled in to `inner`. */
function star(points: number, inner: number, turn = 0): number[] {
  return Array.from({ length: 2 * points }, (_, i) => {
    const radius = i % 2 ? inner : 1
    const angle = (Math.PI * i) / points - Math.PI / 2 + turn
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  }).flat()
}

const polygon = (points: number, turn = 0) => star(points, Math.cos(Math.PI / points), turn)

/** Mark of each class as corners x, y, x, y …, sized to cover about the same area; the first, a circle, has none. */
const MARKS: readonly (readonly number[])[] = [
  [],
  polygon(4, Math.PI / 4).map((at) => at * 1.15),
  polygon(3).map((at) => at * 1.3),
  polygon(4).map((at) => at * 1.2),
  star(4, 0.42, Math.PI / 4).map((at) => at * 1.4),
  polygon(3, Math.PI).map((at) => at * 1.3),
  star(5, 0.45).map((at) => at * 1.35),
  polygon(6).map((at) => at * 1.1),
  star(4, 0.42).map((at) => at * 1.4),
  polygon(5).map((at) => at * 1.1),
]

/** Adds the mark of a class to the current path. */
export function traceMark(
  context: CanvasRenderingContext2D,
  mark: number,
  x: number,
  y: number,
  radius: number,
) {
  const corners = MARKS[mark % MARKS.length]!
  if (corners.length === 0) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  context.moveTo(x + corners[0]! * radius, y + corners[1]! * radius)
  for (let i = 2; i < corners.length; i += 2) {
    context.lineTo(x + corners[i]! * radius, y + corners[i + 1]! * radius)
  }
  context.closePath()
}

interface ClassMarkProps {
  mark: number
  size?: number
  /** Any CSS colour; that of the class where it is left out. */
  colour?: string
}

/** The mark of a class in its colour, for legends and lists. */
export function ClassMark({ mark, size = 12, colour }: ClassMarkProps) {
  const corners = MARKS[mark % MARKS.length]!
  const fill = { fill: colour ?? `var(--c${mark % MARKS.length})` }
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1.5 -1.5 3 3"
      data-mark={mark % MARKS.length}
      aria-hidden="true"
      className="inline-block shrink-0"
    >
      {corners.length === 0 ? (
        <circle r="1" style={fill} />
      ) : (
        <polygon points={corners.join(' ')} style={fill} />
      )}
    </svg>
  )
}
