import { say } from '@/lib/locale/say'

/** Every picture, colour, unit and control of the digits widget, in plain words. */
export function DigitsHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A network of dense layers learns to tell ten kinds of small grey images apart: handwritten digits (MNIST) or pieces of clothing (Fashion-MNIST). It begins with the first 5,000 images and goes on while the others arrive.',
        )}
      </p>
      <dl>
        <dt>{say('Train and test')}</dt>
        <dd>
          {say(
            'Train loss and train accuracy are means over the last 20 batches, with dropout at work. Test loss and test accuracy are measured every 50 steps, and after every epoch, on 2,500 images that are never learned from, without dropout. The whole test is taken when training rests: all 10,000 test digits, or the 5,000 pieces of clothing this site carries.',
          )}
        </dd>
        <dt>{say('Loss')}</dt>
        <dd>
          {say(
            'Cross-entropy in nats: 2.30 is guessing among ten, 0 is certainty that is right. Under “What if” it may be the squared error instead: half of the mean of (p − y)² over the ten probabilities, 0.045 for guessing.',
          )}
        </dd>
        <dt>{say('Step and epoch')}</dt>
        <dd>
          {say(
            'A step is one batch and one update of all weights; an epoch shows every training image once. The first epoch takes the images in the order they arrive, later ones shuffle all of them.',
          )}
        </dd>
        <dt>{say('The small images')}</dt>
        <dd>
          {say('Test images with what the network takes them for. A red outline and ✗ mean it is wrong.')}
        </dd>
        <dt>{say('The sheet and its bars')}</dt>
        <dd>
          {say(
            'Draw with finger, mouse or keyboard (arrow keys move the pen, the space bar puts it down and lifts it). The drawing is scaled and centred like the training digits; the bars are the probabilities the network gives.',
          )}
        </dd>
        <dt>{say('What it confuses')}</dt>
        <dd>
          {say(
            'Rows are the right class, columns the prediction. Choose a cell to see the images in it. Colour follows the mistakes; the diagonal holds the right answers.',
          )}
        </dd>
        <dt>{say('First layer')}</dt>
        <dd>
          {say('The weights of each neuron as an image: orange positive, blue negative, pale near zero.')}
        </dd>
        <dt>{say('What if …')}</dt>
        <dd>
          {say(
            'Faults to try out: pixels as the bytes they are stored as; another loss; training labels drawn by lot; a mark at the top of every training image that tells its label; layers that do not learn. The test images and what you draw are never touched.',
          )}
        </dd>
        <dt>{say('Learning rate, dropout, optimizer, shift')}</dt>
        <dd>
          {say(
            'They act on the running network at its next step. Every other change begins a new run; the old one stays as a faded curve.',
          )}
        </dd>
        <dt>{say('Export')}</dt>
        <dd>
          {say(
            'The model for TensorFlow.js, and notebooks for Keras and PyTorch that hold the same weights, check that they compute the same logits, and test them on the published test images.',
          )}
        </dd>
      </dl>
    </div>
  )
}
