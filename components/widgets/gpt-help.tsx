import { say } from '@/lib/locale/say'

/** Every colour, unit and control of the GPT widget in plain words. */
export function GptHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'A language model learns to guess the next character of a text. It is the architecture of GPT-2, two thousand times smaller than the smallest of those, with characters instead of word pieces, and it begins from random numbers when you press Train.',
        )}
      </p>
      <dl>
        <dt>{say('What it writes')}</dt>
        <dd>
          {say(
            'About once a second the model as it is writes new texts, one drawn character at a time. The step says which model wrote them. An underlined name is one of those it learned from; the others it made up.',
          )}
        </dd>
        <dt>{say('Train loss and test loss')}</dt>
        <dd>
          {say(
            'How surprised it is by the character that really came: the mean of −ln p, in nats per character. Train is the newest batch; test is text it never learns from, looked at every 50 steps. “Guessing” is every character equally likely, “pairs” a table of which character follows which.',
          )}
        </dd>
        <dt>{say('⏎ and ␣')}</dt>
        <dd>{say('A line break and a space. For names the line break is both beginning and end.')}</dd>
        <dt>{say('Temperature and top k')}</dt>
        <dd>
          {say(
            'They change how the next character is drawn, not the model. Below 1 likely characters become likelier, above 1 all become more alike. Top k allows only the k likeliest.',
          )}
        </dd>
        <dt>{say('Attention, positions')}</dt>
        <dd>
          {say(
            'Switch off a part of the running model. Without attention nothing moves between characters. Without positions it is not told where in the window a character stands.',
          )}
        </dd>
        <dt>{say('Causal mask')}</dt>
        <dd>
          {say(
            'It hides from each character those that come after it. Without it the model may look at what it is to guess, in training and in the test; when it writes, there is nothing there to look at.',
          )}
        </dd>
        <dt>{say('Inside the model')}</dt>
        <dd>
          {say(
            'Each block shows its numbers for the text you typed. Orange is positive, blue negative, pale near zero; attention goes from pale (0) to dark (1), probabilities to the largest in view. Arrow keys move over the cells of a matrix; each has a table below it.',
          )}
        </dd>
        <dt>{say('Layers, heads, width, context')}</dt>
        <dd>
          {say(
            'The size of the model. A change begins a new one; the old course stays as a faded curve. The width must be a multiple of the heads, because they share it.',
          )}
        </dd>
      </dl>
    </div>
  )
}
