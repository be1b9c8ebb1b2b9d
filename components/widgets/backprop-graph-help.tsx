import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

/** Everything on the screen of the graph, in plain words. */
export function BackpropGraphHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A computation as a graph. Values flow from left to right; then every node learns, from right to left, how much the result would change if its own value changed a little. That number is its gradient.',
        )}
      </p>
      <dl>
        <dt>{say('Nodes')}</dt>
        <dd>
          {say(
            'Boxes compute, rounded ones are given: with a full outline if they are learned, dashed if they are data or numbers. In each stands its name or what it does, its value, and in orange, after ∂, its gradient. Three dots: not yet, or not all of it yet. Choose a node to see its arithmetic; arrow keys walk along the edges and up and down a column.',
          )}
        </dd>
        <dt>{say('Edges')}</dt>
        <dd>
          {say(
            'Orange once a gradient has gone back along them; ×0.5 is the local slope it was multiplied by, of the right node with respect to the left one.',
          )}
        </dd>
        <dt>{say('✓, ≠ and ?')}</dt>
        <dd>
          {say(
            'Every gradient is compared with a finite difference: the node’s value is moved up and down by six millionths (of itself, if it is larger than 1), all that follows is computed anew, and the change of the result is divided by the move. They count as equal within a hundred-thousandth. A question mark stands where the measurement itself is worth nothing: at the corner of relu, abs, max or min, where a value is no number, and where huge numbers have swallowed the digits.',
          )}
        </dd>
        <dt>{say('Clear, Undo one, Forward, Backward, To the end')}</dt>
        <dd>
          {say('One node at a time through the graph; the line below says what has just been computed.')}
        </dd>
        <dt>{say('Expression')}</dt>
        <dd>
          {rich(
            'Numbers, names, + − * / ^ and brackets; exp, log, sqrt, sin, cos, tanh, sigmoid, relu, abs, max, min. Lines are separated by semicolons, <code>name = …</code> names a result, and the last line is the loss. A name without a value gets one from the seed. Names beginning with x or y are data; all others are learned. If there are no others, all are.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('Network')}</dt>
        <dd>
          {say(
            'A dense network for exclusive or with inputs and answers of −1 and 1: hidden neurons h (and g in a second layer), weights w (and v), biases b (and c); weights u and bias d of the output p, whose activation is tanh; and the squared error L for one example. Around one neuron, whatever does not depend on it enters as a number.',
          )}
        </dd>
        <dt>{say('Train, Step')}</dt>
        <dd>
          {say(
            'One step is one way forward and back, and then every learned number moves by the learning rate times its gradient, downhill. A network takes its four examples in turn, each once an epoch. The loss in the chart is the mean over all examples.',
          )}
        </dd>
        <dt>{say('Plant a bug')}</dt>
        <dd>
          {rich(
            'One local slope becomes wrong, in the drawing and in the training alike, and everything before that node inherits the error. Measure gradients until you know which node it is; wrong accusations are counted, too. Show is shut meanwhile, since the bug may be anywhere. A link with <code>&bug=7</code> plants the same bug for everybody.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('Back end')}</dt>
        <dd>
          {rich(
            '<b>scratch</b> trains with the very code that draws this graph; the others let TensorFlow.js find the gradients. Their gradients stand beside each other in the table of what is learned.',
            { b: (words) => <b>{words}</b> },
          )}
        </dd>
      </dl>
    </div>
  )
}
