import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

/** Every colour, unit and control of the neuron in plain words. */
export function NeuronHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'One neuron looks at two numbers and says one: near 1 on one side of its line, near 0 on the other. You set its two weights and its bias; two others learn theirs, one by gradient descent, one by the perceptron rule.',
        )}
      </p>
      <dl>
        <dt>{say('The plane')}</dt>
        <dd>
          {say(
            'Across and upwards are the two inputs. Orange is where the chosen neuron says 1, blue where it says 0, pale where it is undecided. Marks are examples: orange ones should come out as 1. A red ring means: on the wrong side of the chosen line. Hollow marks are held back from learning.',
          )}
        </dd>
        <dt>{say('Lines')}</dt>
        <dd>
          {say(
            'Solid: yours. Dashed: the gradient’s. Dotted: the perceptron’s. On a line the weighted sum is exactly 0. With the perceptron chosen, a large ring marks the example it corrected last, and a thin line where it stood before.',
          )}
        </dd>
        <dt>{say('Handles')}</dt>
        <dd>
          {say(
            'The round one moves your line, which changes the bias. The square one, at the tip of the arrow, turns it and makes it steeper: the arrow is the pair of weights. Both take arrow keys; with Shift they go five times as far. The orange arrow at the tip points downhill: where both weights should go for a smaller loss.',
          )}
        </dd>
        <dt>{say('The sum')}</dt>
        <dd>
          {say(
            'The weighted sum at the place under the cursor, or of the chosen example, term by term. Move over the plane, or in it by the arrow keys. Penguins are measured in millimetres and grams; the neuron gets each measurement less the mean, divided by the standard deviation.',
          )}
        </dd>
        <dt>{say('Slope')}</dt>
        <dd>
          {say(
            'How much the mean loss would grow if this number grew a little. ▲ and ▼ say which way is down. “One step downhill” subtracts rate · slope from each of your three numbers.',
          )}
        </dd>
        <dt>{say('Loss')}</dt>
        <dd>
          {say(
            'Mean cross-entropy in nats over the examples to learn from: 0.69 is a coin toss, 0 is certainty.',
          )}
        </dd>
        <dt>{say('Step')}</dt>
        <dd>
          {say(
            'For the gradient: one update from all examples together. For the perceptron: on to the next mistake, and that one put right.',
          )}
        </dd>
        <dt>{say('For teachers')}</dt>
        <dd>
          {rich(
            'A link with <code>?lock=</code> hides controls by their names in the address (data, x, y, species, w1, look, …) and panels by these: rule, compare, valley, table, own.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
      </dl>
    </div>
  )
}
