import { say } from '@/lib/locale/say'

/** What a key asks for. Some is for the deck, some for this window alone. */
export type Action =
  | 'next'
  | 'previous'
  | 'down'
  | 'up'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'full-screen'
  | 'overview'
  | 'escape'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'clear'
  | 'notes'
  | 'timer'
  | 'reset-timer'
  | 'audience'
  | 'remote'
  | 'help'

interface Binding {
  action: Action
  /** Names as `KeyboardEvent.key` gives them, letters small; `Shift+` where it matters. */
  keys: readonly string[]
  /** For the list of keys. */
  says: string
}

/** Every key of a presentation but the digits. Clickers send PageDown, PageUp, a full stop or b, and F5 or Escape. */
export const BINDINGS: readonly Binding[] = [
  { action: 'next', keys: ['ArrowRight', 'PageDown', ' '], says: say('Next step or slide') },
  { action: 'previous', keys: ['ArrowLeft', 'PageUp', 'Shift+ '], says: say('One step back') },
  { action: 'down', keys: ['ArrowDown'], says: say('Down a tall slide, then on') },
  { action: 'up', keys: ['ArrowUp'], says: say('Up a tall slide, then back') },
  { action: 'first', keys: ['Home'], says: say('First slide') },
  { action: 'last', keys: ['End'], says: say('Last slide') },
  { action: 'overview', keys: ['o'], says: say('Overview of all slides') },
  { action: 'black', keys: ['b', '.'], says: say('Black screen, and back') },
  { action: 'white', keys: ['w'], says: say('White screen, and back') },
  { action: 'full-screen', keys: ['f', 'F5'], says: say('Full screen, and back') },
  { action: 'laser', keys: ['l'], says: say('Laser pointer') },
  { action: 'pen', keys: ['d'], says: say('Draw on the slide') },
  { action: 'undo', keys: ['z'], says: say('Take back a stroke, or the wiping') },
  { action: 'clear', keys: ['c'], says: say('Wipe the slide clean') },
  { action: 'notes', keys: ['n'], says: say('Speaker’s notes, on this screen') },
  { action: 'audience', keys: ['a'], says: say('A second window, for the room') },
  { action: 'remote', keys: ['r'], says: say('A phone as remote control') },
  { action: 'timer', keys: ['t'], says: say('Start and stop the timer') },
  { action: 'reset-timer', keys: ['Shift+t'], says: say('Timer to zero') },
  {
    action: 'escape',
    keys: ['Escape'],
    says: say('Out of a widget, then: put away the tool, or show the overview'),
  },
  { action: 'help', keys: ['?'], says: say('This list') },
]

const actions = new Map(BINDINGS.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)))

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** What a key press asks for; undefined for none of ours, and for all that belongs to the browser (with Ctrl, Alt, Cmd). */
export function actionOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): Action | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  // With caps lock a letter is large without Shift.
  const plain = /^[A-Z]$/.test(key) ? key.toLowerCase() : key
  const shifted = shiftKey && /^[a-z ]$/.test(plain) ? `Shift+${plain}` : plain
  return actions.get(shifted)
}

/**
 * A number that is typed to jump there, after one more key: digits add up, Enter asks for the slide of that number,
 * from 1; anything else forgets it.
 *
 * @returns what is typed so far, and the slide to jump to if any, from 0
 */
export function typeNumber(typed: string, key: string): { typed: string; jump?: number } {
  if (/^[0-9]$/.test(key)) return { typed: `${typed}${key}`.replace(/^0+/, '').slice(0, 3) }
  if (key === 'Backspace') return { typed: typed.slice(0, -1) }
  if (key === 'Enter' && typed !== '') return { typed: '', jump: Number(typed) - 1 }
  return { typed: '' }
}

/** A key as it is printed on it. */
export function labelOf(key: string): string {
  const name = key.replace('Shift+', '')
  return `${key.startsWith('Shift+') ? 'Shift ' : ''}${LABELS[name] ?? name}`
}

const LABELS: Record<string, string> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
}
