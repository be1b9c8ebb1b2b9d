import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

/** Every colour, unit and control of the playground in plain words. */
export function PlaygroundHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A network sees points in the plane, each with a class or a value, and learns to say the right one at every place.',
        )}
      </p>
      <dl>
        <dt>{say('The large map')}</dt>
        <dd>
          {say(
            'The network’s answer at every place. With two classes, orange means the class drawn as squares, blue the class drawn as circles, and pale means undecided; the line is where it changes its mind. With more classes each has its own colour and mark, stronger where the network is surer. In regression the colour is the value itself, from −1 to +1, with a line at every quarter. “Hard edges” shows only the decision. “Test points”, drawn hollow, are held back from training.',
          )}
        </dd>
        <dt>{say('The small squares')}</dt>
        <dd>
          {say(
            'What each input and each neuron says over the same plane, scaled to its own largest value. Lines are weights: orange positive, blue negative, thicker for larger. Point at the large map, or move in it by the arrow keys, and every square shows its number for that place. Choose a square to see its bias, weights and their latest gradients, and to change them by hand; from there a link leads to the graph of its chain rule.',
          )}
        </dd>
        <dt>{say('Features')}</dt>
        <dd>
          {say(
            'What the network is told of a point (x₁, x₂): x₁/3 and x₂/3, the squares and the product of these, halved, and sin x₁, sin x₂.',
          )}
        </dd>
        <dt>{say('Train loss and test loss')}</dt>
        <dd>
          {say(
            'The mean loss over the points it learns from, and over points held back. Cross-entropy is in nats: 0.69 is a coin toss between two classes, 0 is certainty. Squared error is halved, ½(ŷ − y)², with targets −1 and 1 for two classes.',
          )}
        </dd>
        <dt>{say('Step')}</dt>
        <dd>{say('One batch of points, one update of all weights.')}</dd>
        <dt>{say('Learning rate, optimizer, batch size, penalties, dropout')}</dt>
        <dd>
          {say(
            'They act on the running network at its next step. Everything else begins a new run; the old one stays as a ghost.',
          )}
        </dd>
        <dt>{say('What if …')}</dt>
        <dd>
          {say(
            'Faults to try out: a share of the training points swaps labels, or the first layers keep the weights they have while the others learn.',
          )}
        </dd>
        <dt>{say('Time slider')}</dt>
        <dd>
          {say(
            'Go back to any step. Training on from there branches: the course you left stays as a faded curve.',
          )}
        </dd>
        <dt>{say('The tabs below')}</dt>
        <dd>
          {say(
            'Earlier runs in a table; the same settings with several seeds, with mean and standard deviation; every number of the network as a table; a slice through its loss surface; points of your own, which never leave this browser; and conditions that stop a run.',
          )}
        </dd>
        <dt>{say('For teachers')}</dt>
        <dd>
          {rich(
            'A link with <code>?lock=</code> hides controls by their names in the address (data, noise, layers, features, activation, …) and panels by these: network, runs, seeds, weights, surface, own, stop.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
      </dl>
    </div>
  )
}
