/** The window in which somebody presents, and the one that the room sees. */
export type Role = 'presenter' | 'audience'

/** What is sent between windows of one browser. `talk` names the presenter's tab, so that two talks never mix. */
type Message =
  /** A presenter opened a page, or came back to it. */
  | { type: 'presents'; talk: string; page: string }
  /** An audience window is there and follows this talk. */
  | { type: 'follows'; talk: string; page: string }
  | { type: 'leaves'; talk: string; from: Role }
  /** Whoever is new asks the other for what a part of the page looks like there. */
  | { type: 'asks'; talk: string; from: Role; part: string }
  | { type: 'says'; talk: string; from: Role; part: string; body: unknown }

/** The part of a BroadcastChannel that a link uses. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  close(): void
}

/** One part of a page that looks the same in both windows. */
export interface Part {
  /** What the other window needs to look the same; undefined where there is nothing to say. */
  tell(): unknown
  hear(body: unknown): void
}

export type Link = ReturnType<typeof openLink>

export interface LinkOptions {
  role: Role
  /** The talk that is given, or followed at first. */
  talk: string
  /** Path of the page, without its fragment. */
  page: string
  /** The presenter is on another page: the room goes there. */
  onElsewhere?(page: string, talk: string): void
  /** How long a window that left may take to come back, as in a reload, in milliseconds. */
  patience?: number
}

export const CHANNEL = 'epoch-present'
/** A reload takes a second or two; a machine that runs a class may be slow. */
const PATIENCE_MS = 6000

/**
 * One end of what joins the presenter's window and the audience's: no server, only a channel within the browser.
 *
 * Parts of the page (the deck, each run, each state that a widget shows) are told to a window that asks for them, and every
 * change is said as it happens. A part that is not yet there in the other window asks when it comes.
 */
export function openLink(channel: Channel, options: LinkOptions) {
  const { role, page, onElsewhere, patience = PATIENCE_MS } = options
  let talk = options.talk
  // An audience window is opened by a presenter's, so it is taken to be followed until nobody answers for a while.
  let connected = role === 'audience'
  let waiting = connected ? setTimeout(() => connect(false), patience) : undefined
  const parts = new Map<string, Part>()
  const listeners = new Set<() => void>()

  const post = (message: Message) => channel.postMessage(message)
  const greet = () => post({ type: role === 'presenter' ? 'presents' : 'follows', talk, page })

  function connect(now: boolean) {
    clearTimeout(waiting)
    waiting = undefined
    if (connected === now) return
    connected = now
    for (const listener of listeners) listener()
  }

  /** A talk that another window gives is followed only while nobody gives ours. */
  function follow(next: string) {
    if (next === talk) return true
    if (connected && waiting === undefined) return false
    talk = next
    return true
  }

  channel.addEventListener('message', ({ data }) => {
    const message = data as Message
    if (message.type === 'presents') {
      if (role !== 'audience' || !follow(message.talk)) return
      if (message.page !== page) return onElsewhere?.(message.page, talk)
      connect(true)
      return greet()
    }
    if (message.talk !== talk) return
    if (message.type === 'follows') {
      if (role !== 'presenter') return
      if (message.page !== page) return greet()
      const known = connected && waiting === undefined
      connect(true)
      if (!known) greet()
      return
    }
    if (message.from === role) return
    if (message.type === 'leaves') waiting ??= setTimeout(() => connect(false), patience)
    else if (message.type === 'says') parts.get(message.part)?.hear(message.body)
    else tell(message.part)
  })

  function tell(name: string) {
    const body = parts.get(name)?.tell()
    if (body !== undefined) post({ type: 'says', talk, from: role, part: name, body })
  }

  return {
    role,
    connected: () => connected,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Says that this window is there, as at its start and when it comes back from the browser's cache of pages. */
    greet,
    /** Joins a part: asks the other window for it, and tells how it is here. @returns a function that takes it away */
    join(name: string, part: Part) {
      parts.set(name, part)
      post({ type: 'asks', talk, from: role, part: name })
      tell(name)
      return () => {
        if (parts.get(name) === part) parts.delete(name)
      }
    },
    say: (part: string, body: unknown) => post({ type: 'says', talk, from: role, part, body }),
    /** The page goes. */
    leave: () => post({ type: 'leaves', talk, from: role }),
    close() {
      clearTimeout(waiting)
      channel.close()
    },
  }
}
