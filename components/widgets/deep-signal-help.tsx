import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

/** Every line, colour and control in plain words. */
export function DeepSignalHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'A network of 2 to 50 hidden layers, each of 32 neurons, learns to read digits: 2,000 images of MNIST, shrunk to 7 × 7 pixels, by plain gradient descent. A second network may stand beside it that differs in one thing. Both begin from the same draws and see the same digits at every step.',
        )}
      </p>
      <dl>
        <dt>{say('Forward')}</dt>
        <dd>
          {say(
            'How large the numbers of each layer are: the root mean square (RMS) of its sums z, or of its activations, over all neurons and 64 digits that stay the same. The scale is logarithmic: a straight line is a constant factor from layer to layer. “Likeness” is the mean cosine between what two digits have become, after normalization: at 1 all digits look the same to the layer.',
          )}
        </dd>
        <dt>{say('Backward')}</dt>
        <dd>
          {say(
            'How large the gradient is when it reaches a layer: of its sums, for the loss ℓ of one digit, or of its weights, for the mean loss L. Read it from right to left, as backpropagation goes.',
          )}
        </dd>
        <dt>{say('Solid, dashed, dotted')}</dt>
        <dd>
          {say(
            'Solid: the network as you set it up. Dashed: the one with the repair. Dotted, in the same colour: what theory expects before the first step, by the variance of the weights alone. A gap in a line is a value that is 0, or no number any more.',
          )}
        </dd>
        <dt>{say('Broken')}</dt>
        <dd>
          {say(
            'When a number grows past what a 32-bit float can hold, the steps since the last sound picture are taken again to find the layer where it began. The network is kept as it was then; the other one goes on. The time slider leads back to any earlier step.',
          )}
        </dd>
        <dt>{say('One layer closely')}</dt>
        <dd>
          {say(
            'Click a layer in a chart, or choose it by its slider. A row of the picture is a neuron, a column a digit. Equal rows are neurons that say the same. Dead: the slope of the activation is 0 for all 64 digits. Saturated: it is below 0.05 for nine in ten.',
          )}
        </dd>
        <dt>{say('Initial weights')}</dt>
        <dd>
          {say(
            'Variance of a weight by each rule: Glorot 2/(inputs + outputs), He 2/inputs, LeCun 1/inputs. Orthogonal: rows at right angles, times √2 for ReLU. “Normal, your size” and “all the same” have a slider.',
          )}
        </dd>
        <dt>{say('Normalization, residual connections')}</dt>
        <dd>
          {say(
            'The sums of a layer are normalized before the activation. A residual connection adds the sums of the layer below to those of a layer.',
          )}
        </dd>
        <dt>{say('At test, batch norm uses')}</dt>
        <dd>
          {say(
            'Running averages from training, as it should be; or statistics of the 250 test digits; or of each digit alone, whose mean is itself, so that nothing is left of it.',
          )}
        </dd>
        <dt>{say('Loss, accuracy in exports and conditions')}</dt>
        <dd>
          {rich(
            'Of the 64 digits in training mode, and of 250 test digits in test mode; means over the sound networks. Those of one network are called <code>plain.loss</code>, <code>repaired.loss</code>.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('For teachers')}</dt>
        <dd>{say('A link can set every control by its name in the address, and lock it.')}</dd>
      </dl>
    </div>
  )
}
