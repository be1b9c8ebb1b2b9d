/** The window in which somebody presents, and the one that the room sees. */
export type Role = 'presenter' | 'audience'

/** What is sent between windows of one browser. `talk` names the presenter's tab, `by` and `to` single pages. */
type Message = { talk: string; by: string } & (
  | /** A presenter opened a page, or came back to it. */
  { type: 'presents'; page: string }
  /** A window for the room is there and follows that presenter's page. */
  | { type: 'follows'; to: string; page: string }
  | { type: 'leaves' }
  /** Whoever is new asks the other for what a part of the page looks like there. */
  | { type: 'asks'; to: string; part: string }
  | { type: 'says'; to: string; part: string; body: unknown }
)

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
  /** Names this page: no other has it. */
  id: string
  /** Path of the page, without its fragment. */
  page: string
  /** The presenter is on another page: the room goes there. */
  onElsewhere?(page: string, talk: string): void
  /** How long a window that left may take to come back, as in a reload, in milliseconds. */
  patience?: number
}

export const CHANNEL = 'epoch-present'
/** To every window of the room. */
const ROOM = 'room'
/** A reload takes a second or two; a machine that runs a class may be slow. */
const PATIENCE_MS = 6000

/**
 * One end of what joins the presenter's window and those that the room sees: no server, only a channel within the browser.
 *
 * Parts of the page (the deck, each run, each state that a widget shows) are told to a window that asks for them, and every
 * change is said as it happens. A part that is not yet there in the other window asks when it comes. Of two presenters of
 * one talk, as after "Duplicate tab", the room follows the newer.
 */
export function openLink(channel: Channel, options: LinkOptions) {
  const { role, id, page, onElsewhere, patience = PATIENCE_MS } = options
  let talk = options.talk
  /** The presenter's page that the room follows; a presenter's windows for the room. */
  let leader = ''
  const followers = new Set<string>()
  // An audience window is opened by a presenter's, so it is taken to be followed until nobody answers for a while.
  let connected = role === 'audience'
  let waiting = connected ? setTimeout(() => connect(false), patience) : undefined
  const parts = new Map<string, Part>()
  const listeners = new Set<() => void>()

  const post = (message: Message) => channel.postMessage(message)
  const other = () => (role === 'presenter' ? ROOM : leader)
  const greet = () =>
    post(
      role === 'presenter'
        ? { type: 'presents', talk, by: id, page }
        : { type: 'follows', talk, by: id, to: leader, page },
    )

  function connect(now: boolean) {
    clearTimeout(waiting)
    waiting = undefined
    if (connected === now) return
    connected = now
    for (const listener of listeners) listener()
  }

  function hearAsAudience(message: Message) {
    if (message.type === 'presents') {
      // Another talk is followed only while nobody gives ours.
      if (message.talk !== talk && connected && waiting === undefined) return
      const before = leader
      talk = message.talk
      leader = message.by
      if (message.page !== page) return onElsewhere?.(message.page, talk)
      connect(true)
      greet()
      if (leader !== before) for (const part of parts.keys()) ask(part)
      return
    }
    if (message.talk !== talk || message.by !== leader) return
    if (message.type === 'leaves') waiting ??= setTimeout(() => connect(false), patience)
    else if ('to' in message && message.to === ROOM) hear(message)
  }

  function hearAsPresenter(message: Message) {
    if (message.talk !== talk || message.type === 'presents') return
    if (message.type === 'leaves') lose(message.by)
    else if (message.type === 'follows') follow(message)
    else if (message.to === id) hear(message)
  }

  function follow({ by, to, page: there }: Message & { type: 'follows' }) {
    // A window that is new knows no presenter yet; one that follows another is not ours.
    if (to !== '' && to !== id) return lose(by)
    if (to === '' || there !== page) return greet()
    followers.add(by)
    connect(true)
  }

  function lose(window: string) {
    if (followers.delete(window) && followers.size === 0)
      waiting ??= setTimeout(() => connect(false), patience)
  }

  function hear(message: Message) {
    if (message.type === 'says') parts.get(message.part)?.hear(message.body)
    else if (message.type === 'asks') tell(message.part)
  }

  channel.addEventListener('message', ({ data }) =>
    role === 'audience' ? hearAsAudience(data as Message) : hearAsPresenter(data as Message),
  )

  const ask = (part: string) => post({ type: 'asks', talk, by: id, to: other(), part })
  const say = (part: string, body: unknown) => post({ type: 'says', talk, by: id, to: other(), part, body })

  function tell(name: string) {
    const body = parts.get(name)?.tell()
    if (body !== undefined) say(name, body)
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
      ask(name)
      tell(name)
      return () => {
        if (parts.get(name) === part) parts.delete(name)
      }
    },
    say,
    /** The page goes. */
    leave: () => post({ type: 'leaves', talk, by: id }),
    close() {
      clearTimeout(waiting)
      channel.close()
    },
  }
}
