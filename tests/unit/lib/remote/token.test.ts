import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBase64, writeBase64 } from '@/lib/address/base64'
import type { Candidate } from '@/lib/remote/candidate'
import { crc16 } from '@/lib/remote/crc'
import { type End, isEnd, readSdp, writeSdp } from '@/lib/remote/sdp'
import { readToken, writeToken } from '@/lib/remote/token'

const iceText = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'),
    minLength,
    maxLength,
  })
const port = fc.integer({ min: 1, max: 65535 })
const candidate: fc.Arbitrary<Candidate> = fc.oneof(
  fc.record({ address: fc.uuid().map((uuid) => `${uuid}.local`), port }),
  fc.record({ address: fc.ipV4(), port }),
  fc.record({
    address: fc
      .array(fc.integer({ min: 0, max: 65535 }), { minLength: 8, maxLength: 8 })
      .map((groups) => groups.map((group) => group.toString(16)).join(':')),
    port,
  }),
)
const end: fc.Arbitrary<End> = fc.record({
  role: fc.constantFrom('offer', 'answer'),
  ufrag: iceText(4, 32),
  pwd: iceText(22, 48),
  fingerprint: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 }),
  candidates: fc.array(candidate, { minLength: 1, maxLength: 6 }),
})

/** As Chromium describes an end with two addresses that it hides. */
const CHROMIUM = `v=0
o=- 3557502296232126912 2 IN IP4 127.0.0.1
s=-
t=0 0
a=group:BUNDLE 0
a=extmap-allow-mixed
a=msid-semantic: WMS
m=application 9 UDP/DTLS/SCTP webrtc-datachannel
c=IN IP4 0.0.0.0
a=candidate:3739526624 1 udp 2113937151 13a9305b-68cc-439b-bef4-41a80c52a817.local 50286 typ host generation 0 network-cost 999
a=candidate:360866816 1 udp 2113942271 d24ca3c9-3c21-4781-961d-5470078b6fa1.local 39905 typ host generation 0 network-cost 999
a=candidate:360866817 1 tcp 1518280447 192.168.1.7 9 typ host tcptype active
a=candidate:842163049 1 udp 1677729535 203.0.113.9 40000 typ srflx raddr 0.0.0.0 rport 0
a=ice-ufrag:BrP9
a=ice-pwd:H6TyqYGgC3MUsznr6KEDEB3a
a=ice-options:trickle
a=fingerprint:sha-256 31:7C:7D:06:EA:0A:9A:84:C4:19:DC:EE:AF:F1:58:A7:BF:88:E6:FB:B4:3F:82:EB:84:81:60:7A:8C:76:A4:8E
a=setup:actpass
a=mid:0
a=sctp-port:5000
a=max-message-size:262144
`.replaceAll('\n', '\r\n')

/** As Firefox does: longer names in another alphabet, the digest for the whole session. */
const FIREFOX = `v=0
o=mozilla...THIS_IS_SDPARTA-99.0 5206312 0 IN IP4 0.0.0.0
s=-
t=0 0
a=sendrecv
a=fingerprint:sha-256 31:7C:7D:06:EA:0A:9A:84:C4:19:DC:EE:AF:F1:58:A7:BF:88:E6:FB:B4:3F:82:EB:84:81:60:7A:8C:76:A4:8E
a=group:BUNDLE 0
a=ice-options:trickle
m=application 9 UDP/DTLS/SCTP webrtc-datachannel
c=IN IP4 0.0.0.0
a=candidate:0 1 UDP 2122252543 192.168.1.7 51000 typ host
a=ice-pwd:0123456789abcdef0123456789abcdef
a=ice-ufrag:89abcdef
a=mid:0
a=setup:active
a=sctp-port:5000
`.replaceAll('\n', '\r\n')

test('an end is read back from its token whole, alone or at the end of an address, over several lines', () => {
  fc.assert(
    fc.property(end, (whole) => {
      const token = writeToken(whole)
      expect(token).toMatch(/^[\w-]+$/)
      for (const text of [
        token,
        `https://epoch.example/remote#${token}`,
        ` ${token.slice(0, 40)}\n${token.slice(40)} `,
      ])
        expect(readToken(text, whole.role)).toEqual({ end: whole })
    }),
  )
})

test('what a browser is given describes the same end', () => {
  fc.assert(
    fc.property(end, (whole) => {
      expect(readSdp(whole.role, writeSdp(whole))).toEqual(whole)
    }),
  )
})

test('of Chromium’s description the hidden names are kept, best first, and no way through a server or TCP', () => {
  const read = readSdp('offer', CHROMIUM)!
  expect(read.candidates).toEqual([
    { address: 'd24ca3c9-3c21-4781-961d-5470078b6fa1.local', port: 39905 },
    { address: '13a9305b-68cc-439b-bef4-41a80c52a817.local', port: 50286 },
  ])
  expect(read).toMatchObject({ ufrag: 'BrP9', pwd: 'H6TyqYGgC3MUsznr6KEDEB3a' })
  expect(read.fingerprint.slice(0, 3)).toEqual([0x31, 0x7c, 0x7d])
  expect(writeToken(read).length).toBeLessThanOrEqual(130)
})

test('Firefox’s description is read, too', () => {
  const read = readSdp('answer', FIREFOX)!
  expect(read.candidates).toEqual([{ address: '192.168.1.7', port: 51000 }])
  expect(readToken(writeToken(read), 'answer')).toEqual({ end: read })
})

test('a description without an address, a digest or a name is none', () => {
  for (const line of [/a=candidate.*\r\n/g, /a=fingerprint.*\r\n/, /a=ice-pwd.*\r\n/, /a=ice-ufrag.*\r\n/])
    expect(readSdp('offer', CHROMIUM.replace(line, ''))).toBeUndefined()
  expect(readSdp('offer', '')).toBeUndefined()
})

test('short forms of IPv6 stand for the same address', () => {
  const at = (address: string) =>
    readSdp('offer', CHROMIUM.replace('192.168.1.7 9', 'x 9').replace(/13a9305b\S+/, address))
  expect(at('fd00::2')!.candidates[1]!.address).toBe('fd00::2')
  const read = readToken(writeToken(at('fd00::2')!), 'offer')
  expect(read).toMatchObject({ end: { candidates: [{}, { address: 'fd00:0:0:0:0:0:0:2' }] } })
  for (const wrong of ['1::2::3', 'fd00:1', '::12345', '1:2:3:4:5:6:7:8:9', '300.1.1.1', 'epoch.example'])
    expect(at(wrong)!.candidates).toHaveLength(1)
})

test('a wrong, missing or doubled character is found', () => {
  fc.assert(
    fc.property(end, fc.nat(), fc.constantFrom(...'Ab0-_'), (whole, nat, character) => {
      const token = writeToken(whole)
      const at = nat % token.length
      const other = token[at] === character ? 'z' : character
      for (const text of [
        token.slice(0, at) + other + token.slice(at + 1),
        token.slice(0, at) + token.slice(at + 1),
      ])
        expect(readToken(text, whole.role)).toHaveProperty('problem')
    }),
    { numRuns: 300 },
  )
})

test('the laptop’s and the phone’s codes are told apart', () => {
  const whole = readSdp('offer', CHROMIUM)!
  expect(readToken(writeToken(whole), 'answer')).toEqual({
    problem: expect.stringContaining('presentation’s own code'),
  })
  expect(readToken(writeToken({ ...whole, role: 'answer' }), 'offer')).toEqual({
    problem: expect.stringContaining('that a phone shows'),
  })
})

test('whatever else is read gives a word, or an end that is whole and holds nothing but what it says', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 500 }),
    // Bytes with a check that fits: as somebody would make them up.
    fc.uint8Array({ minLength: 1, maxLength: 250 }).map((bytes) => {
      const body = Uint8Array.from([2 + (bytes[0]! % 2), ...bytes.subarray(1)])
      const check = crc16(body)
      return writeBase64(Uint8Array.from([...body, check >> 8, check & 255]))
    }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const read = readToken(text, 'offer')
      if ('problem' in read) expect(read.problem).not.toBe('')
      else {
        expect(isEnd(read.end)).toBe(true)
        // No line of the description is more than it should be.
        expect(writeSdp(read.end).split('\r\n')).toHaveLength(16 + read.end.candidates.length)
      }
    }),
    { numRuns: 500 },
  )
})

test('bytes come back from base 64, and CRC-16 is the one of CCITT', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(readBase64(writeBase64(bytes))).toEqual(bytes)
    }),
  )
  expect(readBase64('A')).toBeUndefined()
  expect(readBase64('AB')).toBeUndefined() // bits that no byte has
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1)
})
