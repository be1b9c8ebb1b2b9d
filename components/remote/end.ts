import { type End, type Role, readSdp, writeSdp } from '@/lib/remote/sdp'
import { readToken, writeToken } from '@/lib/remote/token'

/** What an end of a connection tells the page. */
export interface Heard {
  opened(): void
  said(data: unknown): void
  /** The browser has given up looking for the other device. */
  failed(): void
  closed(): void
}

/** Addresses of the device itself are there within a moment; a server that would take longer is never asked. */
const GATHERING_MS = 4000

/** What a phone says is of use at once or not at all: a press that comes late would turn a page nobody expects. */
const PRESS_LIVES_MS = 1500

/** A device that gives no address of itself. */
export class NoAddress extends Error {}

export type OpenEnd = ReturnType<typeof openEnd>

/**
 * This device's end of a data channel to another one in the same network: no server is asked for anything, so what the two
 * need to know of each other is carried by people, as a token.
 *
 * @param role the laptop offers; what it says arrives even after a pause
 * @throws Error where the browser has no WebRTC, or forbids it
 */
export function openEnd(role: Role, heard: Heard) {
  const connection = new RTCPeerConnection({ iceServers: [] })
  const channel = connection.createDataChannel('remote', {
    negotiated: true,
    id: 0,
    ...(role === 'answer' && { maxPacketLifeTime: PRESS_LIVES_MS }),
  })
  channel.onopen = heard.opened
  channel.onmessage = ({ data }) => heard.said(data)
  channel.onclose = heard.closed
  connection.onconnectionstatechange = () => connection.connectionState === 'failed' && heard.failed()

  /** Describes this end, and waits until its addresses are known. @throws NoAddress where there are none */
  async function described(): Promise<string> {
    await connection.setLocalDescription()
    await gathered(connection)
    const end = readSdp(role, connection.localDescription?.sdp ?? '')
    if (!end) throw new NoAddress()
    return writeToken(end)
  }

  const hear = (end: End) => connection.setRemoteDescription({ type: end.role, sdp: writeSdp(end) })

  return {
    /** This end's token; the phone's for what it has read of the laptop. */
    async describe(offer?: End): Promise<string> {
      if (offer) await hear(offer)
      return described()
    },
    /** The laptop takes the phone's token. @returns what is wrong with it, in words; undefined for nothing */
    async accept(text: string): Promise<string | undefined> {
      const read = readToken(text, 'answer')
      if ('problem' in read) return read.problem
      await hear(read.end)
    },
    /** What is said while the channel is not open is lost. */
    tell(message: unknown) {
      if (channel.readyState === 'open') channel.send(JSON.stringify(message))
    },
    close() {
      channel.onclose = null
      connection.close()
    },
  }
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    const look = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', look)
    setTimeout(resolve, GATHERING_MS)
    look()
  })
}
