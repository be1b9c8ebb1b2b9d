import { EXAM, LETTERS, PROBE, SYMBOLS, WINDOW } from '@/lib/experiments/memory-race.params'
import { CLOSE } from '@/lib/experiments/memory-race-look'

/** Every line, colour and control in plain words. */
export function MemoryRaceHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        Up to three recurrent networks read the same sequences and learn the same task: a plain RNN, an LSTM
        and a GRU, each with as many units as you set and one dense layer that answers.
      </p>
      <dl>
        <dt>Add two numbers</dt>
        <dd>
          A random number at every step, two of them marked: one of the first ten, and one later. After the
          last step their sum is asked for. The lag is the least distance between the first marked number and
          the answer. Who remembers nothing does best by always saying 1; the mean squared error is then 1/6.
        </dd>
        <dt>Say it again</dt>
        <dd>
          {SYMBOLS} letters of eight, then silence, then a call to repeat them: each exactly so many steps
          after it was heard as the lag says.
        </dd>
        <dt>Spell names</dt>
        <dd>
          English first names, letter by letter; after each letter the next one is guessed. Type a name to see
          every gate at each of its letters.
        </dd>
        <dt>Write like Moby Dick</dt>
        <dd>
          Herman Melville’s novel of 1851, in windows of {WINDOW} letters; the last tenth of its chapters is
          held out. It is written small here, in {LETTERS['moby-dick'].length} characters: a to z, the space
          (␣) and <code>{LETTERS['moby-dick'].replace(/[a-z ]/g, '')}</code>. Figures and brackets are left
          out, line breaks are spaces. When it writes, it reads its last {WINDOW} letters anew for each next
          one.
        </dd>
        <dt>Guessed by counting</dt>
        <dd>
          What a guess costs without a network, on the same sequences: by how frequent each letter is, and by
          how often it follows the letter before, counted in all that is learned from.
        </dd>
        <dt>How far back the gradient reaches</dt>
        <dd>
          For every step t, how much the loss of an example would change with the state of the network at that
          step: the length of ∂ℓ/∂h, measured by backpropagation on {PROBE} sequences nobody learns from (root
          mean square over them). The scale is logarithmic. Read it from right to left, as backpropagation
          goes. An LSTM has two states; c is its cell, h what it shows. A gap in a line is a gradient that is
          0.
        </dd>
        <dt>Colours</dt>
        <dd>
          Blue, solid: LSTM. Dark orange, dashed: RNN. Green, dotted: GRU. Pale to deep blue: a gate from shut
          to open.
        </dd>
        <dt>Loss and share of right answers</dt>
        <dd>
          On {EXAM} sequences nobody learns from. A sum counts as right within ±{CLOSE}. Loss and accuracy in
          exports and conditions are those of the best network; those of one are called <code>lstm.loss</code>
          , <code>lstm.accuracy</code> and so on.
        </dd>
        <dt>Gates, the step in numbers</dt>
        <dd>
          Of the cell under “Look into”. Click a step in a chart, or use the sliders, to choose example, unit
          and step; every number is that of the network as it is now.
        </dd>
        <dt>Forget gate’s bias</dt>
        <dd>What the forget gates of the LSTM begin with: 0 is half open, 1 open by 0.73, −5 shut.</dd>
        <dt>Size of the recurrent weights</dt>
        <dd>Each gate’s recurrent weights begin as an orthogonal matrix times this number.</dd>
        <dt>Clip the gradient at</dt>
        <dd>
          If the gradient of all weights of a network together is longer than this, it is shortened to it.
        </dd>
        <dt>GRU</dt>
        <dd>
          In the variant that cuDNN, PyTorch and Keras compute: the reset gate multiplies after the product
          with the recurrent weights.
        </dd>
        <dt>For teachers</dt>
        <dd>A link can set every control by its name in the address, and lock it.</dd>
      </dl>
    </div>
  )
}
