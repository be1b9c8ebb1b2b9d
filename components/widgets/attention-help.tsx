import { rich } from '@/components/ui/rich'
import { EXAM, EXAM_EVERY } from '@/lib/experiments/attention.params'
import { say } from '@/lib/locale/say'

/** Every line, colour and control in plain words. */
export function AttentionHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'Two networks read a date letter by letter and write it as ISO 8601 does: year, month, day. Both learn from the same batches of dates, drawn at random from a century and written in one of eight ways.',
        )}
      </p>
      <dl>
        <dt>{say('With attention, without')}</dt>
        <dd>
          {say(
            'Each has one GRU that reads and one that writes, of the same size, with the same weights at the beginning. The one that writes goes on from the last state of the one that reads. Without attention, that is all it has. With attention, it also looks back at the states after every letter, and the layer that answers hears what it found: that layer has twice as many inputs, and nothing else differs.',
          )}
        </dd>
        <dt>{say('Where it looks')}</dt>
        <dd>
          {say(
            'One row for each character it writes, one column for each letter it has read. The stronger the colour, the more of that letter’s state went into the answer. Every row sums to 1. The state after a letter has heard all letters before it as well.',
          )}
        </dd>
        <dt>{say('Right')}</dt>
        <dd>
          {say(
            'The share of {exam} dates with all ten characters right, examined every {examEvery} steps. They are of days that are kept back: every tenth day of the calendar is never learned from, however it is written.',
            { exam: EXAM, examEvery: EXAM_EVERY },
          )}
        </dd>
        <dt>{say('Loss')}</dt>
        <dd>
          {rich(
            'Cross-entropy for each character of the exam, with the right characters before it given. Guessing among eleven characters costs 2.40 nats. The loss in exports and conditions is that of the network with attention on its last batch; those of the exam are called <code>attention.loss</code> and <code>memory.loss</code>.',
            { code: (words) => <code>{words}</code> },
          )}
        </dd>
        <dt>{say('A date, as you would write it')}</dt>
        <dd>
          {say(
            'Both are shown it as they are now, and write by themselves: each character is followed by the likeliest next one. They have learned that 3/14/98 has the month first, 14.3.1998 the day, and 1998/3/14 the year.',
          )}
        </dd>
        <dt>{say('Divide the scores by √d')}</dt>
        <dd>
          {say(
            'Scores are the dot products of the state that writes with every state that read. Divided by the root of their length, the softmax is softer.',
          )}
        </dd>
        <dt>{say('A sentence of yours')}</dt>
        <dd>{say('Nothing is trained there: plain arithmetic on vectors drawn for each word.')}</dd>
        <dt>{say('For teachers')}</dt>
        <dd>{say('A link can set every control by its name in the address, and lock it.')}</dd>
      </dl>
    </div>
  )
}
