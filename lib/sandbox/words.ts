import { say } from '@/lib/locale/say'

/**
 * The sandbox is built once for all languages and speaks English, as JavaScript itself does: here its sentences are
 * those of the page.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  'The code returns before its end.': say('The code returns before its end.'),
  'the program ends too early: a bracket or a brace is still open': say(
    'the program ends too early: a bracket or a brace is still open',
  ),
  'what was thrown cannot be read': say('what was thrown cannot be read'),
  '… further output is not shown': say('… further output is not shown'),
  'the answer is nested too deeply': say('the answer is nested too deeply'),
  'the answer is a function; was it meant to be called?': say(
    'the answer is a function; was it meant to be called?',
  ),
  'the answer is a promise; was it meant to be awaited?': say(
    'the answer is a promise; was it meant to be awaited?',
  ),
  'the tensor that was returned is disposed already': say('the tensor that was returned is disposed already'),
  'The sandbox has no buffers that can be resized.': say('The sandbox has no buffers that can be resized.'),
}

/** Sentences with a number or a name in them. */
const PATTERNS: readonly [RegExp, (hole: string) => string][] = [
  [
    /^the answers have more than ([\d,]+) values and characters$/,
    (most) => say('the answers have more than {most} values and characters', { most }),
  ],
  [
    /^The sandbox allows (\d+) MB of arrays at a time\. Is something kept in a loop\?$/,
    (megabytes) =>
      say('The sandbox allows {megabytes} MB of arrays at a time. Is something kept in a loop?', {
        megabytes,
      }),
  ],
  [
    /^The sandbox allows a run to make (\d+) MB of arrays, objects and strings\. Is something kept in a loop\?$/,
    (megabytes) =>
      say(
        'The sandbox allows a run to make {megabytes} MB of arrays, objects and strings. Is something kept in a loop?',
        { megabytes },
      ),
  ],
  [
    /^The sandbox has no [a-z ]+: (\w+) is not available\.$/,
    (name) => say('{name} is not available: the code runs in a sandbox.', { name }),
  ],
  [/^The code runner failed: (.*)$/s, (why) => say('The code runner failed: {why}', { why })],
]

/** A sentence of the sandbox in the language of the page; anything else, such as a message of JavaScript, as it is. */
export function sentence(text: string): string {
  if (!process.env.NEXT_PUBLIC_LOCALE) return text
  if (Object.hasOwn(SENTENCES, text)) return SENTENCES[text]!
  for (const [pattern, said] of PATTERNS) {
    const [, hole] = pattern.exec(text) ?? []
    if (hole !== undefined) return said(hole)
  }
  return text
}
