import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

/** Every colour, unit and control of the lab in plain words. */
export function ActivationLabHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'Up to four networks learn the same points from the same seed: the same draws for their initial weights, the same ten points at every step. Only the activation function of their hidden layers differs. The output is a sigmoid for all of them.',
        )}
      </p>
      <dl>
        <dt>{say('Race')}</dt>
        <dd>
          {say(
            'What each network says over the plane. Orange means the class drawn as squares, blue the class drawn as circles, pale undecided; the line is where it changes its mind. Move over a map, or move by the arrow keys, and all of them are read at that place. “right” is the share of the training points on their proper side.',
          )}
        </dd>
        <dt>{say('Out of the race')}</dt>
        <dd>
          {say(
            'A network whose loss or weights have grown past what a 32-bit float can hold has dropped out: its map and its numbers are gone, its curve ends there, and the others go on. Only when all have dropped out does the race pause.',
          )}
        </dd>
        <dt>{say('Curves')}</dt>
        <dd>
          {say(
            'Each function (solid) and its slope (dashed) over the sum z that a neuron hands it. If a network of the race uses it, the lower chart shows which sums its neurons really receive, layer by layer.',
          )}
        </dd>
        <dt>{say('Neurons')}</dt>
        <dd>
          {say(
            'A sign for every hidden neuron, measured over the training points. Dead (✕): the slope is exactly 0 at every point. Saturated (◐): below 0.05 at nine points in ten or more. Open (●): all others. “Mean slope” is the average |f′(z)| over neurons and points: what a layer lets through of an error on its way back.',
          )}
        </dd>
        <dt>{say('One matrix')}</dt>
        <dd>
          {say(
            'All weight matrices of a network multiplied into one, in double precision, and what that single layer says beside what the network says. For the identity they agree to the last digit; for every other function they do not.',
          )}
        </dd>
        <dt>{say('Points')}</dt>
        <dd>
          {say(
            'A task of your own: set points of two classes, and all that is measured here is measured on them. None is held back, so there is no test accuracy then.',
          )}
        </dd>
        <dt>{say('The table below')}</dt>
        <dd>
          {say(
            'Loss in nats (0.693 is a coin toss), accuracy, dead and saturated neurons as shares of all hidden neurons, the mean slope of the first layer, and the root mean square of the latest gradient of the first and the last layer’s weights.',
          )}
        </dd>
        <dt>{say('Initial weights')}</dt>
        <dd>
          {say(
            '“The same for all” uses Glorot’s rule for every network, so that they begin with the very same numbers. “Fitting each” stretches these draws by the rule made for the function: He’s for ReLU and its relatives, LeCun’s for SELU, Glorot’s for the others.',
          )}
        </dd>
        <dt>{say('Learning rate, batch size')}</dt>
        <dd>
          {say('They act on the running networks at their next step. Everything else begins a new race.')}
        </dd>
        <dt>{say('Loss, testLoss, accuracy in exports and conditions')}</dt>
        <dd>
          {rich(
            'Means over the networks that are still in the race; those of one network carry its name, such as <code>relu.loss</code>.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('For teachers')}</dt>
        <dd>
          {rich(
            'A link can open any view (<code>view=curves</code>) and lock every control by its name in the address.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
      </dl>
    </div>
  )
}
