import { say } from '@/lib/locale/say'

/** Everything on the screen of the first widget, in plain words. */
export function FirstDigitsHelp() {
  return (
    <div className="grid gap-3 text-[0.9375rem] leading-relaxed [&_dt]:font-semibold [&_dd]:mb-2">
      <p>
        {say(
          'A network with 101,770 numbers in it, all of them random at first. It is shown 5,000 handwritten digits, 128 at a time, and after each batch every number is changed a little so that it would read them better. Everything happens on this device.',
        )}
      </p>
      <dl>
        <dt>{say('The large number and the bar')}</dt>
        <dd>
          {say(
            'The share of 2,500 other digits, which it never learns from, that it reads right. The mark at 10 % is what guessing would reach.',
          )}
        </dd>
        <dt>{say('The small digits')}</dt>
        <dd>
          {say(
            'A few of those other digits, always the same. Under each stands what the network reads now; a red outline and ✗ mean it is wrong.',
          )}
        </dd>
        <dt>{say('The sheet')}</dt>
        <dd>
          {say(
            'Write with a finger, a pen or the mouse; or press Tab until the sheet has the focus, move with the arrow keys, and put the pen down and lift it with the space bar. Your drawing is scaled and centred as the training digits were: the small picture beside it is what the network is given.',
          )}
        </dd>
        <dt>{say('The ten bars')}</dt>
        <dd>{say('How probable the network thinks each digit is. They add up to 100 %.')}</dd>
        <dt>{say('Step')}</dt>
        <dd>
          {say(
            'One batch of 128 images and one change of all numbers. Every image is moved by up to one pixel.',
          )}
        </dd>
        <dt>{say('Seed')}</dt>
        <dd>
          {say(
            'Where all random numbers come from. The same seed gives the same network; another gives another one, about as good.',
          )}
        </dd>
      </dl>
    </div>
  )
}
