import { readBase64, writeBase64 } from '@/lib/address/base64'
import { say } from '@/lib/locale/say'
import { type Candidate, candidateBytes, readCandidate } from './candidate'
import { crc16 } from './crc'
import { type End, FINGERPRINT_BYTES, isEnd, MOST_CANDIDATES, type Role } from './sdp'

/** The way ends are written. Another way gets another number. */
const FORMAT = 1
/** What ICE writes names with: six bits a character. */
const ICE_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** More than the longest token has. */
const MOST_CHARACTERS = 400

/**
 * One end of a connection as a short text, for a QR code or to be copied. Bytes in base 64:
 *
 * | format and role | name | password | fingerprint | candidates | check |
 * |---|---|---|---|---|---|
 * | 1 | length, 6 bits a character | the same | 32 | number, then each 7 or 19 | 2 |
 *
 * An end of Chrome or Safari with two addresses is about 130 characters, of the 800 or so that browsers describe it with.
 */
export function writeToken(end: End): string {
  const { role, ufrag, pwd, fingerprint, candidates } = end
  const bytes = [
    FORMAT * 2 + (role === 'offer' ? 0 : 1),
    ...iceBytes(ufrag),
    ...iceBytes(pwd),
    ...fingerprint,
    candidates.length,
    ...candidates.flatMap((candidate) => candidateBytes(candidate) ?? []),
  ]
  const check = crc16(Uint8Array.from(bytes))
  return writeBase64(Uint8Array.from([...bytes, check >> 8, check & 255]))
}

/**
 * Reads what the other device shows: a token, or an address that ends with one. White space does not matter.
 *
 * @returns the end, or what is wrong with the text, in words
 */
export function readToken(text: string, role: Role): { end: End } | { problem: string } {
  const plain = text.replaceAll(/\s/g, '')
  const token = plain.slice(plain.lastIndexOf('#') + 1)
  if (token === '') return { problem: say('There is no code here.') }
  if (token.length > MOST_CHARACTERS) return { problem: NO_TOKEN }
  const bytes = readBase64(token)
  if (!bytes || bytes.length < 4) return { problem: NO_TOKEN }
  const body = bytes.subarray(0, -2)
  const whole = crc16(body) === bytes.at(-2)! * 256 + bytes.at(-1)!
  if (!whole) return { problem: say('{noToken} A character may be missing or wrong.', { noToken: NO_TOKEN }) }
  if (body[0]! >> 1 !== FORMAT)
    return { problem: say('The two devices have different versions of the course. Reload both pages.') }
  const end = endOf(body)
  if (!end) return { problem: NO_TOKEN }
  return end.role === role ? { end } : { problem: OTHER_END[role] }
}

const NO_TOKEN = say('This is not a code of a remote.')
const OTHER_END = {
  offer: say('This is the code that a phone shows. The phone needs the one that the presentation shows.'),
  answer: say('This is the presentation’s own code. The one that the phone shows then is needed.'),
}

function endOf(bytes: Uint8Array): End | undefined {
  let rest = bytes.subarray(1)
  const ufrag = readIce(rest)
  rest = rest.subarray(ufrag.length)
  const pwd = readIce(rest)
  rest = rest.subarray(pwd.length)
  const fingerprint = [...rest.subarray(0, FINGERPRINT_BYTES)]
  const count = rest[FINGERPRINT_BYTES] ?? 0
  rest = rest.subarray(FINGERPRINT_BYTES + 1)
  const candidates: Candidate[] = []
  while (rest.length > 0 && candidates.length < MOST_CANDIDATES) {
    const read = readCandidate(rest)
    if (!read) return
    candidates.push(read.candidate)
    rest = rest.subarray(read.length)
  }
  const role: Role = bytes[0]! % 2 === 0 ? 'offer' : 'answer'
  const end = { role, ufrag: ufrag.text, pwd: pwd.text, fingerprint, candidates }
  return rest.length === 0 && candidates.length === count && isEnd(end) ? end : undefined
}

/** The length of a text, then its characters in six bits each; what is left of the last byte is zero. */
function iceBytes(text: string): number[] {
  const bits = [...text]
    .map((character) => ICE_ALPHABET.indexOf(character).toString(2).padStart(6, '0'))
    .join('')
  return [
    text.length,
    ...(bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
  ]
}

/** @returns a text and how many bytes it took; bytes that are not there are read as zero, and found out by what follows */
function readIce(bytes: Uint8Array): { text: string; length: number } {
  const count = bytes[0] ?? 0
  const length = 1 + Math.ceil((count * 6) / 8)
  const bits = [...bytes.subarray(1, length)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = Array.from(
    { length: count },
    (_, i) => ICE_ALPHABET[Number.parseInt(bits.slice(6 * i, 6 * i + 6) || '0', 2)],
  )
  return { text: text.join(''), length }
}
