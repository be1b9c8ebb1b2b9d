'use client'

import { useId, useState } from 'react'
import { say } from '@/lib/locale/say'
import { greyOf, inkOfPhoto } from '@/lib/math/photo'

/** Takes a photograph, or a picture from a file, and gives its ink: the middle square of it, side × side, in [0, 1]. */
export function PhotoInput({ side, onInk }: { side: number; onInk: (ink: Float32Array) => void }) {
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const read = async (file: File) => {
    setProblem(undefined)
    try {
      const ink = inkOfPhoto(await squareOf(file, side), side)
      onInk(ink)
      if (!ink.some((value) => value > 0))
        setProblem(say('Nothing stands out from its ground in this picture.'))
    } catch (error) {
      console.info('The picture cannot be read:', error)
      setProblem(say('This file cannot be read as a picture.'))
    }
  }
  return (
    <div className="grid max-w-40 gap-1" data-control="">
      <label
        htmlFor={id}
        className="inline-flex min-h-8 cursor-pointer items-center justify-self-start rounded-control border border-edge bg-panel px-3 font-medium text-ink text-sm hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-link pointer-coarse:min-h-11"
      >
        {say('Photograph')}
        <input
          id={id}
          type="file"
          accept="image/*"
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void read(file)
            target.value = '' // so that the same picture can be chosen again
          }}
        />
      </label>
      <span>{problem ? <span role="alert">{problem}</span> : say('It stays on this device.')}</span>
    </div>
  )
}

/** Brightness of the middle square of a picture. */
async function squareOf(file: File, side: number): Promise<Float32Array> {
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  const least = Math.min(picture.width, picture.height)
  const [left, top] = [(picture.width - least) / 2, (picture.height - least) / 2]
  context.fillStyle = 'white' // what is transparent is paper
  context.fillRect(0, 0, side, side)
  context.drawImage(picture, left, top, least, least, 0, 0, side, side)
  picture.close()
  return greyOf(context.getImageData(0, 0, side, side).data)
}
