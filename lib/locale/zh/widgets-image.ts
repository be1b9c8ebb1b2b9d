import type { Words } from '../words'

/** Tests of models of images. */
export const widgetsImage = {
  'Test images by what they are and what they are taken for': null,
  'taken for': null,
  'Rows are what an image shows, columns what the network takes it for. On the diagonal it is right; colour follows the mistakes, up to {worst} in one cell. Choose a cell to see its images.':
    null,
  '{label}, and taken for it': null,
  '{truth}, taken for {predicted}': null,
  'No test image is in this cell.': null,
  Digits: null,
  Fashion: null,
  'Each time an image is shown, it is moved a little: more examples from the same ones.': null,
  'Puts the pixels of every image, drawn ones too, into another order: any, but the same for all.': null,
  'Surest mistakes': null,
  'There every training image was moved by up to {shift} pixels each time. Here none is.': null,
  'model.json and its weights, zipped: tf.loadLayersModel reads it': null,
  'Notebook (Keras)': null,
  'rebuilds this model with its weights inside, checks and tests it': null,
  'the same in PyTorch': null,
  '{count} test images are wrong; these are the {most} it is surest of. Would you have read them all? Choose one.':
    null,
  '{count} test images are wrong, the surest first. Would you have read them all? Choose one.': null,
  'It is {truth}; the network is {confidence} sure of {predicted}.': null,
  'Test images the network has wrong, surest first': null,
  'Not one mistake.': null,
  'last batches': null,
  'held out': null,
  'the same test': null,
  'whole test': null,
  'when training rests': null,
  '{correct} of {count} images right': null,
  'Testing …': null,
  'Test on every test image now': null,
  'At step {step}: {correct} of {count} test images right, {wrong} wrong.': null,
  'The whole test is taken by itself when training rests.': null,
} as const satisfies Words
