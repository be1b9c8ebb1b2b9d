import { EXTENT } from '@/lib/experiments/gan-2d.params'
import { say } from '@/lib/locale/say'
import { FAIR, WITHIN } from '@/lib/math/coverage'

/** Every colour, arrow, number and control of the GAN in the plane, in plain words. */
export function Gan2dHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dd]:mb-2 [&_dt]:font-semibold">
      <p>
        {say(
          'The generator turns random numbers into points of the plane. The discriminator is shown real points and generated ones and learns to tell them apart; the generator learns from what the discriminator says. Both are networks with two hidden layers and leaky ReLU, trained with Adam (β₁ = 0.5).',
        )}
      </p>
      <dl>
        <dt>{say('The map')}</dt>
        <dd>
          {say(
            'Orange where the discriminator would call a sample real, blue where it would call it generated, with a line at one half. Orange squares are real samples, blue circles generated ones. A Wasserstein critic gives no probability but a value; colours then show it against its mean over the map. The picture reaches from −{extent} to {extent}.',
            { extent: EXTENT },
          )}
        </dd>
        <dt>{say('Where samples are pushed')}</dt>
        <dd>
          {say(
            'At some generated samples, minus the slope of the generator’s loss by the place of the sample: the direction it would like them to go. The length grows with the slope, but never beyond 0.7: it is 0.35 for a slope of 0.7.',
          )}
        </dd>
        <dt>{say('The noise as a sheet')}</dt>
        <dd>
          {say(
            'Straight lines of noise, from −2.4 to 2.4 in both numbers, and where the generator puts them. Only for two numbers of noise.',
          )}
        </dd>
        <dt>{say('Modes found, precision')}</dt>
        <dd>
          {say(
            'Of 512 generated samples. Precision is the share within {within} standard deviations of a cloud’s middle. A cloud is found when {fair} % of its fair share of the samples are there. Data without clouds: share of samples with a real one within 0.2 (precision), and share of real ones with a sample within 0.2 (covered).',
            { within: WITHIN, fair: FAIR * 100 },
          )}
        </dd>
        <dt>{say('Losses and gradients')}</dt>
        <dd>
          {say(
            'Each player’s own loss on the same 512 real and generated samples, and the length of its gradient by all weights together. They are measured, not learned from.',
          )}
        </dd>
        <dt>{say('Step, Step the discriminator, Step the generator')}</dt>
        <dd>
          {say(
            'A step is a round: so many steps of the discriminator as set, then one of the generator. The other two buttons let one player learn once and leave “Who learns” at this player.',
          )}
        </dd>
        <dt>{say('Losses, rates, steps a round, batch size')}</dt>
        <dd>
          {say(
            'They act on the running game at the next step. Data, the numbers in the noise and widths begin a new run; the old one stays as a faded curve.',
          )}
        </dd>
      </dl>
    </div>
  )
}
