import type { DigitsParams } from '@/lib/experiments/digits.params'

const NAMES: Record<DigitsParams['data'], readonly string[]> = {
  mnist: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  'fashion-mnist': [
    'T-shirt',
    'trouser',
    'pullover',
    'dress',
    'coat',
    'sandal',
    'shirt',
    'sneaker',
    'bag',
    'ankle boot',
  ],
}

/** What the ten outputs stand for, known before any data has been loaded. */
export function classNames(data: DigitsParams['data']): readonly string[] {
  return NAMES[data]
}
