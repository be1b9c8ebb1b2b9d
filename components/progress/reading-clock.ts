/** Without a key, a pointer or a scroll for this long the reader is elsewhere. */
export const IDLE_MS = 60_000

/** The part of a BroadcastChannel that the clock uses. */
interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

interface Surroundings {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  visible(): boolean
  /** Heard by the other tabs, and not by this one. */
  channel?: Channel | undefined
}

/**
 * Tells whether this second counts as read here: the page is visible, the reader gave a sign of life in the last
 * minute, and gave the last one in this tab. A reader has one pair of eyes, so of two tabs that are both in sight,
 * side by side, only one ever counts, whatever lessons they show.
 */
export function createReadingClock({ now, visible, channel }: Surroundings) {
  let active = -Infinity
  let here = false
  if (channel)
    channel.onmessage = () => {
      here = false
    }

  function wake() {
    active = now()
    if (here || !visible()) return
    here = true
    channel?.postMessage('here')
  }
  wake()

  return {
    /** A sign of life. */
    wake,
    /** Whether the second that just went by counts. */
    counts: () => here && visible() && now() - active <= IDLE_MS,
  }
}
