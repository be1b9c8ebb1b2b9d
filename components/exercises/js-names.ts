import { say } from '@/lib/locale/say'

const words = (text: string) => text.split(' ')

/** Words of the language worth completing. */
export const KEYWORDS: readonly string[] = words(
  'async await break const continue else false finally for function instanceof return throw true typeof undefined while',
)

/** What the language defines and the exercises have a use for. */
export const GLOBALS: readonly string[] = words(
  'Array Error Float32Array Infinity JSON Map Math NaN Number Object Promise RangeError Set String console structuredClone',
)

/** What these names hold, after a dot. */
export const MEMBER_NAMES: Readonly<Record<string, readonly string[]>> = {
  Array: words('from isArray of'),
  JSON: words('parse stringify'),
  Math: words(
    'E LN2 PI abs atan2 ceil cos cosh exp expm1 floor hypot log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc',
  ),
  Number: words('EPSILON MAX_SAFE_INTEGER isFinite isInteger isNaN parseFloat'),
  Object: words('assign entries fromEntries hasOwn keys values'),
  Promise: words('all race resolve'),
  console: words('error log warn'),
}

/** What the editor offers after the name of an array, with one line about each. */
export const ARRAY_METHODS: Readonly<Record<string, string>> = {
  at: say('at(index), from the end if negative'),
  concat: 'concat(others)',
  entries: 'entries(): [index, item] …',
  every: 'every(test)',
  fill: 'fill(value)',
  filter: 'filter(test)',
  find: 'find(test)',
  findIndex: 'findIndex(test)',
  flat: 'flat(depth?)',
  flatMap: 'flatMap(f)',
  forEach: 'forEach(f)',
  includes: 'includes(item)',
  indexOf: 'indexOf(item)',
  join: 'join(separator?)',
  map: say('map(f): f(item, index) for each item'),
  pop: say('pop(): takes the last item'),
  push: 'push(item)',
  reduce: say('reduce(f, start): f(total, item) from item to item'),
  reverse: say('reverse(), in place'),
  slice: 'slice(start?, end?)',
  some: 'some(test)',
  sort: say('sort(compare), in place'),
  splice: 'splice(start, count, ...items)',
}
