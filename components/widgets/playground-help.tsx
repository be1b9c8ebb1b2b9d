/** Every colour, unit and control of the playground in plain words. */
export function PlaygroundHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        A network sees points in the plane, each with a class or a value, and learns to say the right one at
        every place.
      </p>
      <dl>
        <dt>The large map</dt>
        <dd>
          The network’s answer at every place. With two classes, orange means the class drawn as squares, blue
          the class drawn as circles, and pale means undecided; the line is where it changes its mind. With
          more classes each has its own colour, stronger where the network is surer. In regression the colour
          is the value itself.
        </dd>
        <dt>The small squares</dt>
        <dd>
          What each neuron says over the same plane, scaled to its own largest value. Lines are weights:
          orange positive, blue negative, thicker for larger.
        </dd>
        <dt>Train loss and test loss</dt>
        <dd>
          The mean loss over the points it learns from, and over points held back. Cross-entropy is in nats:
          0.69 is a coin toss between two classes, 0 is certainty.
        </dd>
        <dt>Step</dt>
        <dd>One batch of points, one update of all weights.</dd>
        <dt>Learning rate, optimizer, batch size, penalties, dropout</dt>
        <dd>
          They act on the running network at its next step. Everything else begins a new run; the old one
          stays as a ghost.
        </dd>
        <dt>Time slider</dt>
        <dd>
          Go back to any step. Training on from there branches: the course you left stays as a faded curve.
        </dd>
      </dl>
    </div>
  )
}
