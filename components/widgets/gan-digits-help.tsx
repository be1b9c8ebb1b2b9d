import { say } from '@/lib/locale/say'

/** Every picture, number and control of the GAN of digits, in plain words. */
export function GanDigitsHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'Two networks learn against each other. The generator turns random numbers, a latent, into an image. The discriminator says of an image how probable it is that it comes from the data. In every step the discriminator learns from a batch of both kinds, then the generator learns to be taken for real.',
        )}
      </p>
      <dl>
        <dt>{say('The images')}</dt>
        <dd>
          {say(
            'Made of 32 latents drawn once: what changes is the generator. Under each stands what the judge takes it for, and how sure it is. The rows below show the way between two of them, and the first eight at step 0, 50, 100, 200 and so on. Choose an image, and the way begins there.',
          )}
        </dd>
        <dt>{say('Judge’s confidence, entropy, digits that occur')}</dt>
        <dd>
          {say(
            'A third network read 60,000 digits beforehand; it takes part in nothing. It looks at 100 made images every 100 steps, and at 100 test images once. Confidence: the mean of its largest probability. A judge can be sure of nonsense, so high confidence is needed and is not enough. Entropy: how evenly its labels are spread, at most 2.30 nats. It drops when the generator makes few kinds of digits.',
          )}
        </dd>
        <dt>{say('Discriminator: “real”')}</dt>
        <dd>
          {say(
            'The mean probability it gives to made and to real images of the batch, over the last 20 batches. At 50 % for both it cannot tell them apart.',
          )}
        </dd>
        <dt>{say('Losses')}</dt>
        <dd>
          {say(
            'Of the discriminator (2 ln 2 = 1.39 nats for one that guesses) and of the generator. Neither says how good the images are: each is measured against the other network.',
          )}
        </dd>
        <dt>{say('Filters, latent, batch normalization')}</dt>
        <dd>{say('The size of both networks. A change begins a new run.')}</dd>
        <dt>{say('Learning rates, momentum, dropout')}</dt>
        <dd>{say('They act at the next step. Both networks have an Adam optimizer of their own.')}</dd>
      </dl>
    </div>
  )
}
