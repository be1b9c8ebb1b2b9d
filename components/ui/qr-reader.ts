import { decodeQR } from 'qr/decode.js'

/** A picture is looked at in this width: so the small squares of a long code are seen at arm’s length, too. */
const WIDTH = 1280

/** @returns a function that reads the QR code in the present picture of a video; undefined where it sees none */
export function createQrReader(video: HTMLVideoElement): () => string | undefined {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  return () => {
    if (video.videoWidth === 0) return
    const scale = Math.min(1, WIDTH / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      return // it throws where there is no code, which is most of the time
    }
  }
}
