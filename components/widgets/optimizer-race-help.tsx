import { OPTIMIZERS } from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'
import { RACER_NAMES } from './optimizer-race-names'
import { SHEETS } from './optimizer-race-sheets'

/** Every mark, colour and control of the race in plain words. */
export function RaceHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'Several optimizers start at the same place and see the same slopes. Each keeps its colour, dash and mark in all pictures. They differ in what they make of a slope.',
        )}
      </p>
      <dl>
        {OPTIMIZERS.map((name) => (
          <div key={name}>
            <dt>{RACER_NAMES[name]}</dt>
            <dd>
              <span className="font-mono text-[0.8125rem]">{SHEETS[name].formula}</span>
              <br />
              <span className="text-quiet text-xs">{SHEETS[name].source}</span>
            </dd>
          </div>
        ))}
        <dt>{say('Map and relief')}</dt>
        <dd>
          {say(
            'On a surface of two parameters every place is a setting of both, and the darker it is, the larger the loss. Heights are drawn as the logarithm of 1 + loss, otherwise the walls would hide the floor. The ring is the start; a mark is where a racer stands.',
          )}
        </dd>
        <dt>{say('A real network')}</dt>
        <dd>
          {say(
            'Two inputs, two hidden layers of eight tanh units, one sigmoid output: 105 weights and biases. Every racer trains its own copy on the same batches. The map is a slice through the loss: only the weights of one plane are shown, and the ways are shadows on it. The table compares what a racer really loses with the loss of its shadow.',
          )}
        </dd>
        <dt>{say('Hidden: be the optimizer yourself')}</dt>
        <dd>
          {say(
            'You see the slope where you stand and nothing else. After your last step the landscape is shown, and gradient descent goes from your start in as many steps.',
          )}
        </dd>
        <dt>{say('Learning rates')}</dt>
        <dd>
          {say(
            'Unless you set them, each racer has the rate that suits the arena best: of 0.0001, 0.0002, 0.0005, 0.001 and so on up to 5 the one with the lowest loss at the end, over five seeds, in the hidden arena over forty. In the two ravines AdamW has Adam’s: its decay alone leads to their lowest place.',
          )}
        </dd>
        <dt>{say('What a step costs here')}</dt>
        <dd>
          {say(
            'The time of one update by each rule, measured on this device, and how many numbers it keeps for every weight.',
          )}
        </dd>
        <dt>{say('Out of the race')}</dt>
        <dd>
          {say(
            'A racer whose numbers grow past all bounds stops where it is; the others go on. On surfaces the bound is 1,000, for weights of a network 10,000.',
          )}
        </dd>
        <dt>{say('Seed')}</dt>
        <dd>
          {say('It draws the start around its usual place, the noise, the points and the first weights.')}
        </dd>
        <dt>{say('AdamW')}</dt>
        <dd>
          {say(
            'Its weight decay pulls every parameter towards 0. Where the lowest place of a surface is the origin, that helps it; elsewhere it stops a little beside it.',
          )}
        </dd>
      </dl>
    </div>
  )
}
