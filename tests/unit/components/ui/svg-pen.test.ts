// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { drawLines } from '@/components/charts/lines'
import { drawPoints } from '@/components/charts/overlay'
import { drawSurface } from '@/components/charts/relief'
import type { Surface } from '@/components/ui/canvas'
import { createSvgPen } from '@/components/ui/svg-pen'

/** Ten pixels a letter, in a font that reaches 9 above and 3 below its line. */
const pen = () =>
  createSvgPen((text) => ({ width: 10 * text.length, fontBoundingBoxAscent: 9, fontBoundingBoxDescent: 3 }))

const parse = (svg: string) => {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page.documentElement
}

function surface(context: CanvasRenderingContext2D): Surface {
  const table = new Uint32Array(257).fill(0xff804020)
  return {
    context,
    width: 400,
    height: 200,
    textSize: 12,
    font: (family = 'mono', weight = 500) => `${weight} 12px "${family} & Co"`,
    theme: {
      paper: '#fff',
      panel: '#fefefe',
      sunken: '#eee',
      rule: '#ddd',
      edge: '#888',
      ink: '#111',
      quiet: '#555',
      act: '#c00',
      bad: '#b00',
      series: Array.from({ length: 10 }, (_, i) => `#00000${i}`),
      rgb: { ink: [17, 17, 17], panel: [254, 254, 254], zero: [240, 240, 240] },
      diverging: table,
      sequential: table,
      grey: table,
      classes: [table],
    },
  }
}

test('a line chart becomes paths inside a clip, and its words stay words', () => {
  const { context, picture } = pen()
  drawLines(surface(context), {
    series: [
      { name: 'train', points: { x: [0, 1, 2], y: [0.9, 0.5, 0.2] } },
      { name: 'test < best', points: { x: [0, 1, 2], y: [1, 0.7, 0.6] } },
    ],
    xLabel: 'step',
    yLabel: 'loss (nats)',
    yScale: 'linear',
    cursor: null,
    read: false,
  })
  const root = parse(picture(400, 200, 'A & B'))
  const words = [...root.querySelectorAll('text')].map(({ textContent }) => textContent)
  expect(words).toEqual(
    expect.arrayContaining(['loss (nats)', 'step', 'train', 'test < best', '0', '1', '2']),
  )
  expect(root.querySelector('title')?.textContent).toBe('A & B')
  expect(root.getAttribute('viewBox')).toBe('0 0 400 200')
  const curves = root.querySelectorAll('g[clip-path="url(#clip1)"] > path[stroke]')
  expect([...curves].map((curve) => curve.getAttribute('stroke'))).toEqual(['#000000', '#000001'])
  expect(curves[0]!.getAttribute('stroke-dasharray')).toBeNull()
  expect(curves[1]!.getAttribute('stroke-dasharray')).toBe('7 3')
  expect(root.querySelector('text')?.getAttribute('font-family')).toBe('"sans & Co"')
})

test('points and a relief are drawn without anything a picture in SVG cannot hold', () => {
  const { context, picture } = pen()
  const place = ([x, y]: readonly [number, number]) => [100 * x, 100 * y] as const
  const points = [0, 1, 2].map((label) => ({ x: label, y: 1, label, test: label === 1 }))
  drawPoints(surface(context), points, { scale: 'classes', domain: [0, 1] }, place)
  drawSurface(
    surface(context),
    { yaw: 0.6, pitch: 0.6 },
    {
      columns: 3,
      rows: 3,
      heights: Float32Array.from({ length: 9 }, (_, i) => i),
      domain: [0, 8],
      xDomain: [-1, 1],
      yDomain: [-1, 1],
      labels: { x: 'a', y: 'b', z: 'loss', low: '0', high: '8' },
      path: { x: [-1, 0, 1], y: [0, 0, 0] },
    },
  )
  const root = parse(picture(400, 200, 'relief'))
  expect(root.outerHTML).not.toContain('NaN')
  // Three groups of points, each a rim and a filling; base; four cells, each filled and rimmed; wall; way.
  expect(root.querySelectorAll('path').length).toBeGreaterThan(6 + 2 + 8)
})

test('text stands where a canvas puts it, and is squeezed into its room', () => {
  const { context, picture } = pen()
  context.font = '600 12px sans'
  context.textAlign = 'center'
  for (const baseline of ['alphabetic', 'top', 'middle', 'bottom'] as const) {
    context.textBaseline = baseline
    context.fillText('wide', 50, 100, 30)
  }
  const [alphabetic, top, middle, bottom] = parse(picture(1, 1, '')).querySelectorAll('text')
  expect(alphabetic!.getAttribute('text-anchor')).toBe('middle')
  expect(alphabetic!.getAttribute('textLength')).toBe('30')
  // The em box is 12 high, three quarters of it above the line.
  const heights = [alphabetic, top, middle, bottom].map((text) => Number(text!.getAttribute('y')))
  expect(heights).toEqual([100, 109, 103, 97])
})

test('what was saved comes back, and every group that was opened is closed', () => {
  const { context, picture } = pen()
  context.fillStyle = 'red'
  context.save()
  context.translate(10, 20)
  context.fillStyle = 'blue'
  context.globalAlpha = 0.5
  context.fillRect(0, 0, 1, 1)
  context.restore()
  context.fillRect(0, 0, 2, 2)
  const root = parse(picture(10, 10, ''))
  const [inner, outer] = root.querySelectorAll('path')
  expect(inner!.parentElement!.getAttribute('transform')).toBe('translate(10 20)')
  expect([inner!.getAttribute('fill'), inner!.getAttribute('opacity')]).toEqual(['blue', '0.5'])
  expect(outer!.parentElement).toBe(root)
  expect([outer!.getAttribute('fill'), outer!.getAttribute('opacity')]).toEqual(['red', null])
})

test('a circle is two arcs that end where they began', () => {
  const { context, picture } = pen()
  context.beginPath()
  context.arc(10, 10, 5, 0, 2 * Math.PI)
  context.fill()
  expect(
    parse(picture(20, 20, ''))
      .querySelector('path')!
      .getAttribute('d'),
  ).toBe('M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10')
})

test('a raster is embedded, crisp or smooth as it was asked for', () => {
  const { context, picture } = pen()
  const raster = { toDataURL: () => 'data:image/png;base64,AAAA' } as HTMLCanvasElement
  context.imageSmoothingEnabled = false
  context.drawImage(raster, 1, 2, 30, 40)
  const image = parse(picture(50, 50, '')).querySelector('image')!
  expect(image.getAttribute('href')).toBe('data:image/png;base64,AAAA')
  expect(image.getAttribute('style')).toContain('pixelated')
  expect(image.getAttribute('width')).toBe('30')
})

test('what it cannot write is refused by name rather than left out', () => {
  const { context } = pen()
  expect(() => context.quadraticCurveTo(0, 0, 1, 1)).toThrow('quadraticCurveTo')
  expect(() => {
    context.shadowBlur = 3
  }).toThrow('shadowBlur')
})

test('pictures of one page do not share the ids of their clips', () => {
  const clipped = (name: string) => {
    const { context, picture } = createSvgPen(
      () => ({ width: 10, fontBoundingBoxAscent: 9, fontBoundingBoxDescent: 3 }),
      name,
    )
    context.beginPath()
    context.rect(0, 0, 10, 10)
    context.clip()
    context.fillRect(0, 0, 5, 5)
    return parse(picture(10, 10, 'clipped'))
  }
  for (const name of ['a-', 'b-']) {
    const root = clipped(name)
    expect(root.querySelector('clipPath')?.id).toBe(`${name}clip1`)
    expect(root.querySelector('[clip-path]')?.getAttribute('clip-path')).toBe(`url(#${name}clip1)`)
  }
})
