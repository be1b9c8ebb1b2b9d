/** Why a connection is over, or never came to be. */
export type Why =
  /** This browser has no WebRTC, or it is forbidden. */
  | 'unsupported'
  /** It gives no address of this device: there is no network, or a setting hides it. */
  | 'no-address'
  /** The other device was never heard: the network keeps its devices apart, or they are in two networks. */
  | 'unreachable'
  /** It was heard, and then not for a minute. */
  | 'lost'
  /** The other device closed its page. */
  | 'left'
  /** Ended here. */
  | 'ended'

/** How far a connection of two devices is, on either of them. Times in milliseconds. */
export type Session =
  | { phase: 'preparing' }
  /** The other device has to read this token. */
  | { phase: 'showing'; token: string }
  /** Each has read the other's: they look for each other. */
  | { phase: 'connecting'; token: string; since: number }
  | { phase: 'open'; heard: number }
  /** Nothing was heard for a while, as from a phone in a pocket. It may come back. */
  | { phase: 'quiet'; since: number }
  | { phase: 'over'; why: Why }

export type SessionEvent =
  | { type: 'prepared'; token: string }
  /** The laptop has read the phone's token. */
  | { type: 'answered'; at: number }
  /** The channel is open, or something came through it. */
  | { type: 'heard'; at: number }
  /** The browser has given up looking for the other device. */
  | { type: 'failed' }
  /** The channel was closed by the other device. */
  | { type: 'closed' }
  | { type: 'tick'; at: number }
  | { type: 'over'; why: Why }

export const BEGIN: Session = { phase: 'preparing' }

/** Each says at least so often that it is there. */
export const BEAT_MS = 2000
const QUIET_AFTER_MS = 3 * BEAT_MS
const LOST_AFTER_MS = 60_000
/** Two devices that can reach each other have done so within a few seconds. */
const UNREACHABLE_AFTER_MS = 20_000

/** The session after an event. One that is over stays so: another connection is another session. */
export function advanceSession(session: Session, event: SessionEvent): Session {
  if (session.phase === 'over') return session
  switch (event.type) {
    case 'prepared':
      return session.phase === 'preparing' ? { phase: 'showing', token: event.token } : session
    case 'answered':
      return session.phase === 'showing'
        ? { phase: 'connecting', token: session.token, since: event.at }
        : session
    case 'heard':
      return session.phase === 'preparing' ? session : { phase: 'open', heard: event.at }
    case 'failed':
      // While a token is shown the browser looks for a device that does not know of it yet; one that was heard may come back.
      return session.phase === 'connecting' ? { phase: 'over', why: 'unreachable' } : session
    case 'closed':
      return { phase: 'over', why: hasMet(session) ? 'left' : 'unreachable' }
    case 'tick':
      return waited(session, event.at)
    case 'over':
      return { phase: 'over', why: event.why }
  }
}

const hasMet = ({ phase }: Session) => phase === 'open' || phase === 'quiet'

function waited(session: Session, now: number): Session {
  switch (session.phase) {
    case 'connecting':
      return now - session.since > UNREACHABLE_AFTER_MS ? { phase: 'over', why: 'unreachable' } : session
    case 'open':
      return now - session.heard > QUIET_AFTER_MS ? { phase: 'quiet', since: now } : session
    case 'quiet':
      return now - session.since > LOST_AFTER_MS ? { phase: 'over', why: 'lost' } : session
    default:
      return session
  }
}
