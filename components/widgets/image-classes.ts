import type { DigitsParams } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'

const NAMES: Record<DigitsParams['data'], readonly string[]> = {
  mnist: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  'fashion-mnist': [
    say('T-shirt'),
    say('trouser'),
    say('pullover'),
    say('dress'),
    say('coat'),
    say('sandal'),
    say('shirt'),
    say('sneaker'),
    say('bag'),
    say('ankle boot'),
  ],
}

/** What the ten outputs stand for, known before any data has been loaded. */
export function classNames(data: DigitsParams['data']): readonly string[] {
  return NAMES[data]
}
