/** Where a device can be reached in its own network, over UDP. */
export interface Candidate {
  /** IPv4 or IPv6, or a name that browsers make up to hide it: `<uuid>.local` (multicast DNS). */
  address: string
  port: number
}

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/i
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** How an address is written as bytes: the mark that stands before them, and how many there are. */
const KINDS = { name: { mark: 0, bytes: 16 }, ipv4: { mark: 4, bytes: 4 }, ipv6: { mark: 6, bytes: 16 } }

/** @returns undefined for an address that is neither an IP address nor such a name */
export function candidateBytes({ address, port }: Candidate): number[] | undefined {
  const written = addressBytes(address)
  return written && Number.isInteger(port) && port > 0 && port < 65536
    ? [...written, port >> 8, port & 255]
    : undefined
}

/**
 * Reads a candidate from the front of some bytes.
 *
 * @returns the candidate and how many bytes it took; undefined where there is none
 */
export function readCandidate(bytes: Uint8Array): { candidate: Candidate; length: number } | undefined {
  const kind = Object.values(KINDS).find(({ mark }) => mark === bytes[0])
  if (!kind || bytes.length < kind.bytes + 3) return
  const address = bytes.subarray(1, 1 + kind.bytes)
  const port = bytes[1 + kind.bytes]! * 256 + bytes[2 + kind.bytes]!
  return port > 0
    ? { candidate: { address: addressText(kind.mark, address), port }, length: kind.bytes + 3 }
    : undefined
}

function addressBytes(address: string): number[] | undefined {
  if (NAME.test(address)) return [KINDS.name.mark, ...hexBytes(address.replace(/\.local$/i, ''))]
  const ipv4 = IPV4.exec(address)?.slice(1).map(Number)
  if (ipv4) return ipv4.every((part) => part < 256) ? [KINDS.ipv4.mark, ...ipv4] : undefined
  const ipv6 = ipv6Groups(address)
  return ipv6 && [KINDS.ipv6.mark, ...ipv6.flatMap((group) => [group >> 8, group & 255])]
}

function addressText(mark: number, bytes: Uint8Array): string {
  if (mark === KINDS.ipv4.mark) return bytes.join('.')
  const groups = Array.from({ length: 8 }, (_, i) => bytes[2 * i]! * 256 + bytes[2 * i + 1]!)
  if (mark === KINDS.ipv6.mark) return groups.map((group) => group.toString(16)).join(':')
  const hex = groups.map((group) => group.toString(16).padStart(4, '0'))
  return `${hex[0]}${hex[1]}-${hex[2]}-${hex[3]}-${hex[4]}-${hex[5]}${hex[6]}${hex[7]}.local`
}

const hexBytes = (text: string) =>
  [...text.matchAll(/[0-9a-f]{2}/gi)].map(([two]) => Number.parseInt(two, 16))

/** The eight groups of an IPv6 address; undefined for what is none, and for those that hold an IPv4 address in dots. */
function ipv6Groups(address: string): number[] | undefined {
  const halves = address.split('::')
  if (halves.length > 2) return
  const [front = [], back = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const left = 8 - front.length - back.length
  if (halves.length === 2 ? left < 1 : left !== 0) return
  const groups = [...front, ...Array<string>(halves.length === 2 ? left : 0).fill('0'), ...back]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return
  return groups.map((group) => Number.parseInt(group, 16))
}
