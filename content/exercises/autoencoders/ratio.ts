import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { packedBytes } from '@/lib/math/quantize'

/** How many times smaller a rounded code is than the pixels. */
export const exercise = drawnExercise({
  title: 'Compression ratio',
  ranges: {
    side: { oneOf: [16, 28, 32, 64] },
    code: { oneOf: [8, 12, 16, 24, 40] },
    bits: { oneOf: [2, 4, 6] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes])
  },
  make(numbers) {
    const { side, code, bits } = numbers
    const { answer, mistakes } = work(numbers)
    const [byNumbers, byBits, upside] = mistakes as [number, number, number]
    return {
      kind: 'numeric',
      prompt: `Grey images of ${side} × ${side}, one byte a pixel, become codes of ${code} numbers, each rounded to ${bits} bits and packed without gaps. How many times smaller is a code than its image?`,
      answer,
      tolerance: '1%',
      hints: [
        `An image has ${side} · ${side} bytes. How many bits has a code, and how many bytes are that?`,
        `${code} · ${bits} = ${code * bits} bits, ${packedBytes(code, bits)} bytes.`,
      ],
      mistakes: [
        {
          value: byNumbers,
          tolerance: '1%',
          why: `That is pixels by numbers. A number has ${bits} bits here, a pixel 8.`,
        },
        {
          value: byBits,
          tolerance: '1%',
          why: 'That is bytes of the image by bits of the code. Count both in the same unit.',
        },
        {
          value: upside,
          tolerance: '1%',
          why: 'That is how large the code is beside the image. The question asks the other way round.',
        },
      ],
      solution: `${side * side} bytes by ${packedBytes(code, bits)} bytes: ${answer.toFixed(1)} times smaller. The decoder is not counted.`,
    }
  },
})

function work({ side, code, bits }: { side: number; code: number; bits: number }) {
  const pixels = side ** 2
  const bytes = packedBytes(code, bits)
  return { answer: pixels / bytes, mistakes: [pixels / code, pixels / (code * bits), bytes / pixels] }
}
