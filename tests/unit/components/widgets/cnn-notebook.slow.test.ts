/** The notebook of a convolutional network run by PyTorch itself, where Python has it. */
import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { codeCells, EVERY, trained } from './cnn-export-setup'

const torch = pythonWith('torch')

test
  .skipIf(!torch)
  .each([
    { layers: EVERY },
    { layers: 'conv8k5,max2,conv16k5,max2' },
    { layers: '' },
    { layers: 'conv4k3s3p,dense8', scramble: true },
  ])('PyTorch rebuilds the network and has the logits of the page: %j', async (given) => {
  const { file } = await trained(given)
  const [weights, model, check] = await codeCells((await file('pytorch')).blob)
  expect(runPython(torch!, [weights, model, check].join('\n\n'))).toMatch(/largest difference: \d/)
})
