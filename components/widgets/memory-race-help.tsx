import { rich } from '@/components/ui/rich'
import { EXAM, LETTERS, PROBE, SYMBOLS, WINDOW } from '@/lib/experiments/memory-race.params'
import { CLOSE } from '@/lib/experiments/memory-race-look'
import { say } from '@/lib/locale/say'

/** Every line, colour and control in plain words. */
export function MemoryRaceHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'Up to three recurrent networks read the same sequences and learn the same task: a plain RNN, an LSTM and a GRU, each with as many units as you set and one dense layer that answers.',
        )}
      </p>
      <dl>
        <dt>{say('Add two numbers')}</dt>
        <dd>
          {say(
            'A random number at every step, two of them marked: one of the first ten, and one later. After the last step their sum is asked for. The lag is the least distance between the first marked number and the answer. Who remembers nothing does best by always saying 1; the mean squared error is then 1/6.',
          )}
        </dd>
        <dt>{say('Say it again')}</dt>
        <dd>
          {say(
            '{symbols} letters of eight, then silence, then a call to repeat them: each exactly so many steps after it was heard as the lag says.',
            { symbols: SYMBOLS },
          )}
        </dd>
        <dt>{say('Spell names')}</dt>
        <dd>
          {say(
            'English first names, letter by letter; after each letter the next one is guessed. Type a name to see every gate at each of its letters.',
          )}
        </dd>
        <dt>{say('Write like Moby Dick')}</dt>
        <dd>
          {rich(
            'Herman Melville’s novel of 1851, in windows of {window} letters; the last tenth of its chapters is held out. It is written small here, in {letters} characters: a to z, the space (␣) and {marks}. Figures and brackets are left out, line breaks are spaces. When it writes, it reads its last {window} letters anew for each next one.',
            {
              window: WINDOW,
              letters: LETTERS['moby-dick'].length,
              marks: <code>{LETTERS['moby-dick'].replace(/[a-z ]/g, '')}</code>,
            },
          )}
        </dd>
        <dt>{say('Guessed by counting')}</dt>
        <dd>
          {say(
            'What a guess costs without a network, on the same sequences: by how frequent each letter is, and by how often it follows the letter before, counted in all that is learned from.',
          )}
        </dd>
        <dt>{say('How far back the gradient reaches')}</dt>
        <dd>
          {say(
            'For every step t, how much the loss of an example would change with the state of the network at that step: the length of ∂ℓ/∂h, measured by backpropagation on {probe} sequences nobody learns from (root mean square over them). The scale is logarithmic. Read it from right to left, as backpropagation goes. An LSTM has two states; c is its cell, h what it shows. A gap in a line is a gradient that is 0.',
            { probe: PROBE },
          )}
        </dd>
        <dt>{say('Colours')}</dt>
        <dd>
          {say(
            'Blue, solid: LSTM. Dark orange, dashed: RNN. Green, dotted: GRU. Pale to deep blue: a gate from shut to open.',
          )}
        </dd>
        <dt>{say('Loss and share of right answers')}</dt>
        <dd>
          {rich(
            'On {exam} sequences nobody learns from. A sum counts as right within ±{close}. Loss and accuracy in exports and conditions are those of the best network; those of one are called <code>lstm.loss</code>, <code>lstm.accuracy</code> and so on.',
            { exam: EXAM, close: CLOSE, code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('Gates, the step in numbers')}</dt>
        <dd>
          {say(
            'Of the cell under “Look into”. Click a step in a chart, or use the sliders, to choose example, unit and step; every number is that of the network as it is now.',
          )}
        </dd>
        <dt>{say('Forget gate’s bias')}</dt>
        <dd>
          {say('What the forget gates of the LSTM begin with: 0 is half open, 1 open by 0.73, −5 shut.')}
        </dd>
        <dt>{say('Size of the recurrent weights')}</dt>
        <dd>{say('Each gate’s recurrent weights begin as an orthogonal matrix times this number.')}</dd>
        <dt>{say('Clip the gradient at')}</dt>
        <dd>
          {say(
            'If the gradient of all weights of a network together is longer than this, it is shortened to it.',
          )}
        </dd>
        <dt>GRU</dt>
        <dd>
          {say(
            'In the variant that cuDNN, PyTorch and Keras compute: the reset gate multiplies after the product with the recurrent weights.',
          )}
        </dd>
        <dt>{say('For teachers')}</dt>
        <dd>{say('A link can set every control by its name in the address, and lock it.')}</dd>
      </dl>
    </div>
  )
}
