/**
 * SHA-256 of bytes, as 64 hexadecimal digits (FIPS 180-4, §6.2).
 *
 * Our own, because `crypto.subtle` is missing on plain http, as in a class room's local network.
 */
export function sha256(bytes: Uint8Array): string {
  const whole = createSha256()
  whole.update(bytes)
  return whole.digest()
}

/** The same of bytes that come piece by piece. All pieces but the last are whole blocks of 64 bytes. */
export function createSha256(): { update(piece: Uint8Array): void; digest(): string } {
  const state = Uint32Array.from(INITIAL)
  let length = 0
  let rest = new Uint8Array()
  return {
    update(piece) {
      if (rest.length > 0) throw new Error('Only the last piece may end within a block')
      const whole = piece.length - (piece.length % BLOCK)
      const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
      for (let at = 0; at < whole; at += BLOCK) compress(state, view, at)
      rest = piece.slice(whole)
      length += piece.length
    },
    digest() {
      const tail = padded(rest, length)
      for (let at = 0; at < tail.byteLength; at += BLOCK) compress(state, tail, at)
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}

const BLOCK = 64

/** The last bytes, a one bit, zeros, and the length of the message in bits (§5.1.1). */
function padded(rest: Uint8Array, length: number): DataView {
  const block = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  block.set(rest)
  block[rest.length] = 0x80
  const view = new DataView(block.buffer)
  view.setUint32(block.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(block.length - 4, (length * 8) >>> 0)
  return view
}

/** One block of 16 big-endian words into the state (§6.2.2). */
function compress(state: Uint32Array, view: DataView, at: number) {
  for (let t = 0; t < 16; t++) words[t] = view.getUint32(at + 4 * t)
  for (let t = 16; t < 64; t++) {
    const [x, y] = [words[t - 15]!, words[t - 2]!]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words[t] = words[t - 16]! + s0 + words[t - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let t = 0; t < 64; t++) {
    const choose = (e & f) ^ (~e & g)
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choose + ROUND[t]! + words[t]!
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word
}

type Eight = [number, number, number, number, number, number, number, number]

const words = new Uint32Array(64)
const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

/** The first primes, which both tables of constants come from. */
const PRIMES = [...Array(312).keys()].filter(
  (n) => n > 1 && [...Array(n).keys()].every((d) => d < 2 || n % d),
)
/** The first 32 bits of the fraction of a root; in float64 these are exact (§4.2.2, §5.3.3). */
const fraction = (x: number) => Math.floor((x - Math.floor(x)) * 2 ** 32)
const ROUND = Uint32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
