import { type Candidate, candidateBytes } from './candidate'

/** Who speaks first: the laptop offers, the phone answers. */
export type Role = 'offer' | 'answer'

/** One end of a connection: all that the other must know of it. */
export interface End {
  role: Role
  /** Name and password with which the two find each other (ICE, RFC 8445). */
  ufrag: string
  pwd: string
  /** SHA-256 of the certificate that this end proves itself with: nobody can step between. */
  fingerprint: readonly number[]
  /** Best first. */
  candidates: readonly Candidate[]
}

/** What ICE allows in a name and a password, and how long these may be here. */
export const ICE_TEXT = { ufrag: /^[A-Za-z0-9+/]{4,32}$/, pwd: /^[A-Za-z0-9+/]{22,48}$/ }
export const FINGERPRINT_BYTES = 32
/** A laptop has one address or two in each network it is in; more would only make the code larger. */
export const MOST_CANDIDATES = 6

/**
 * What counts in the description that a browser gives of its end (SDP, RFC 8866): the rest is the same for every data
 * channel, or of no use without a server.
 *
 * @returns undefined where something is missing: an end without a candidate cannot be reached
 */
export function readSdp(role: Role, sdp: string): End | undefined {
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? ''
  const pwd = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1] ?? ''
  const digest = /^a=fingerprint:sha-256 ([0-9A-F:]+)/im.exec(sdp)?.[1]?.split(':') ?? []
  const fingerprint = digest.map((byte) => Number.parseInt(byte, 16))
  const candidates = candidatesOf(sdp)
  const end = { role, ufrag, pwd, fingerprint, candidates }
  return isEnd(end) ? end : undefined
}

/** The description that a browser takes for the other end of a data channel. */
export function writeSdp({ role, ufrag, pwd, fingerprint, candidates }: End): string {
  const digest = fingerprint.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
    `a=fingerprint:sha-256 ${digest}`,
    `a=setup:${role === 'offer' ? 'actpass' : 'active'}`,
    'a=sctp-port:5000',
    'a=max-message-size:65536',
    ...candidates.map(({ address, port }, i) => candidateLine(address, port, i)),
    'a=end-of-candidates',
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** Whether an end is whole: nothing of it can be more than it says it is. */
export function isEnd({ ufrag, pwd, fingerprint, candidates }: End): boolean {
  return (
    ICE_TEXT.ufrag.test(ufrag) &&
    ICE_TEXT.pwd.test(pwd) &&
    fingerprint.length === FINGERPRINT_BYTES &&
    fingerprint.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256) &&
    candidates.length > 0 &&
    candidates.length <= MOST_CANDIDATES &&
    candidates.every((candidate) => candidateBytes(candidate) !== undefined)
  )
}

/** Addresses of the device itself, best first. */
function candidatesOf(sdp: string): Candidate[] {
  const lines = sdp.matchAll(/^a=candidate:\S+ 1 udp (\d+) (\S+) (\d+) typ host\b/gim)
  return [...lines]
    .map(([, priority, address, port]) => ({
      priority: Number(priority),
      candidate: { address: address!, port: Number(port) },
    }))
    .filter(({ candidate }) => candidateBytes(candidate))
    .sort((a, b) => b.priority - a.priority)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate)
}

/** Type preference of a host 126, local preference by the order, component 1 (RFC 8445, section 5.1.2). */
function candidateLine(address: string, port: number, place: number): string {
  const priority = 126 * 2 ** 24 + (65535 - place) * 2 ** 8 + 255
  return `a=candidate:${place + 1} 1 udp ${priority} ${address} ${port} typ host`
}
