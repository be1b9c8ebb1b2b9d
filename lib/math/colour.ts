/** Red, green, blue in sRGB, each in [0, 255]. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Entries of a colour table: odd, so that the middle of a diverging scale is exactly its neutral colour. */
export const SHADES = 257

/** Reads `#rgb` or `#rrggbb`. @throws RangeError for anything else */
export function parseColour(text: string): Rgb {
  const hex = text.trim()
  if (/^#[0-9a-f]{3}$/i.test(hex)) return parseColour(hex.replace(/[0-9a-f]/gi, '$&$&'))
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`“${text}” is not a colour like #14406f`)
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

/** Writes `#rrggbb`. */
export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

const toLinear = (part: number) => {
  const c = part / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const fromLinear = (c: number) =>
  255 * Math.max(0, Math.min(1, c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055))

/** sRGB to OKLab, in which equal distances look about equal (Ottosson 2020). */
function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** The colour a share `t` in [0, 1] of the way from one colour to another, mixed in OKLab. */
export function mixColours(from: Rgb, to: Rgb, t: number): Rgb {
  return fromOklab(between(toOklab(from), toOklab(to), t))
}

function between(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

/** One opaque pixel as ImageData holds it: little-endian, as every machine with a browser is. */
export function packColour([r, g, b]: Rgb): number {
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
}

/** The colour of a packed pixel. */
export function unpackColour(pixel: number): Rgb {
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]
}

/**
 * A table of `SHADES` packed pixels that runs evenly through the stops.
 *
 * @param stops at least two colours
 */
export function colourTable(stops: readonly Rgb[]): Uint32Array {
  const labs = stops.map(toOklab)
  return Uint32Array.from({ length: SHADES }, (_, i) => {
    const position = (i / (SHADES - 1)) * (stops.length - 1)
    const segment = Math.min(stops.length - 2, Math.floor(position))
    return packColour(fromOklab(between(labs[segment]!, labs[segment + 1]!, position - segment)))
  })
}

/** The entry of a colour table for `value`, where [lo, hi] spans the table; outside it, the nearest end. */
export function shadeIndex(value: number, lo: number, hi: number): number {
  const share = hi > lo ? (value - lo) / (hi - lo) : 0.5
  return Math.round(Math.max(0, Math.min(1, share)) * (SHADES - 1))
}

/**
 * Colours a field: pixel i becomes the table's entry for value i, with [lo, hi] spanning the table.
 * Values that are not numbers stay transparent.
 *
 * @param pixels length N, overwritten: the buffer of an ImageData seen as 32-bit numbers
 * @param values length N
 */
export function paintShades(
  pixels: Uint32Array,
  values: ArrayLike<number>,
  table: Uint32Array,
  lo: number,
  hi: number,
): void {
  const last = SHADES - 1
  const perUnit = hi > lo ? last / (hi - lo) : 0
  const origin = hi > lo ? 0.5 : last / 2
  for (let i = 0; i < pixels.length; i++) {
    const value = values[i]!
    const shade = (value - lo) * perUnit + origin
    // biome-ignore lint/suspicious/noSelfCompare: NaN is the only number unlike itself, and this runs per pixel
    pixels[i] = value === value ? table[shade < 0 ? 0 : shade > last ? last : shade | 0]! : 0
  }
}

/** Relative luminance in [0, 1] (WCAG 2.2). */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
