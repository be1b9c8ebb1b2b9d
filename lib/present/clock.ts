/**
 * What a timer shows: time passed, or with `minutes` what is left of them, with a minus once they are over.
 *
 * @param passed in milliseconds
 */
export function clockText(passed: number, minutes?: number): string {
  const ms = minutes === undefined ? passed : minutes * 60_000 - passed
  // Whole seconds that have passed; of what is left, the second that has begun.
  const seconds = minutes === undefined ? Math.floor(ms / 1000) : Math.ceil(ms / 1000)
  const whole = Math.abs(seconds)
  const hours = Math.floor(whole / 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  const text = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  return `${seconds < 0 ? '−' : ''}${hours > 0 ? `${hours}:` : ''}${text}`
}
