const HEADERS =
  /^[>|\s]*\**(from|to|cc|bcc|sent|date|subject|reply-to|sender|received|return-path|delivered-to|message-id|in-reply-to|references|mime-version|list-[a-z-]+|x-[a-z-]+|content-[a-z-]+)\**\s*:/i
/** Lines that say who wrote what is quoted below. */
const ATTRIBUTION = /(wrote|writes|said|schrieb|écrit)\s*:?\s*$/i

const GENERIC = 'com|net|org|edu|gov|mil|int|info|biz|arpa|localdomain'
/** Of two-part names, only country codes that are no English words; `to`, `in`, `it`, `no` would eat sentences. */
const COUNTRY =
  'uk|ie|de|fr|nl|ca|au|jp|ru|cn|tw|kr|es|se|fi|dk|ch|br|nz|eu|tv|pl|cz|hk|sg|za|mx|ar|il|gr|pt|hu|nu|ws'

const RULES = [
  [/\bmailto:\s*/gi, ''],
  [/\b(?:https?|ftp|gopher|telnet|news|irc|file):\/\/[^\s<>"')\]]+/gi, '<url>'],
  [/\bwww\d*\.[^\s<>"')\]]+/gi, '<url>'],
  [/[^\s<>"'():;,[\]]+\s?@\s?(?:\[[\d.]+\]|[\w-]+(?:\.[\w-]+)*)/g, '<mail>'],
  [/\b[\w.-]+ ?[([{<]? ?\bat\b ?[)\]}>]? ?[\w.-]+ ?[([{<]? ?\bdot\b ?[)\]}>]? ?\w+/gi, '<mail>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b(?::\d+)?/g, '<host>'],
  [
    new RegExp(`\\b(?:[\\w-]+\\.)+(?:${GENERIC})\\b(?:\\.[a-z]{2}\\b)?(?:[:/][^\\s<>"')\\]]*)?`, 'gi'),
    '<host>',
  ],
  [
    new RegExp(`\\b(?:[\\w-]+\\.){2,}(?:${COUNTRY}|it|no|us|at|be|in|to)\\b(?:/[^\\s<>"')\\]]*)?`, 'gi'),
    '<host>',
  ],
  [new RegExp(`\\b[\\w-]{2,}\\.(?:${COUNTRY})\\b(?:/[^\\s<>"')\\]]*)?`, 'g'), '<host>'],
  [/\b1?[-. ]?\(?8(?:00|77|88|66)\)?[-. ][\dA-Z]{3,}(?:[-. ]?[\dA-Z]{2,})*/g, '<number>'],
  [/[+(]*\d(?:[ \t().\-/]{0,3}\d){6,}/g, '<number>'],
  [/\b(?=\w*\d\w*\d)(?=\w*[a-z])\w{16,}\b/gi, '<id>'],
  [/[^\s<>@]*[\w)"]@(?:<host>|[\w.-]*)/g, '<mail>'], // what is left of addresses cut or written unusually
]

/**
 * Takes what names a person or a machine out of a text: addresses, links, host names, telephone and other long
 * numbers, long identifiers become placeholders; lines like the headers of a mail, lines that say who is quoted and
 * PGP blocks are dropped. Names within sentences stay.
 *
 * @param {string} text
 */
export function mask(text) {
  const lines = text
    .replace(/-----BEGIN PGP (SIGNATURE|PUBLIC KEY BLOCK)-----[\s\S]*?(-----END PGP \1-----|$)/g, '')
    .split('\n')
    .filter((line) => !HEADERS.test(line) && !ATTRIBUTION.test(line))
  return RULES.reduce(
    (masked, [pattern, placeholder]) => masked.replace(pattern, placeholder),
    lines.join('\n'),
  )
}

/** One kind of space, no control characters, no lines of one repeated sign, at most one empty line in a row. */
export function tidy(text) {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (sign) => (sign === '\n' ? '\n' : ''))
    .replace(/([^\w\s])\1{4,}/g, '$1$1$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** At most `most` characters, cut at a space or the end of a line. */
export function cap(text, most) {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return cut.slice(0, Math.max(cut.search(/\s\S*$/), most / 2)).trim()
}

const EXPLICIT =
  /\b(porn|porno|pornstars?|porn_\w+|xxx|sluts?|whores?|cum(?:ming|shots?)?|cocks?|puss(?:y|ies)|fuck\w*|f\*ck\w*|cunts?|blow ?jobs?|incest|rape[ds]?|raping|bestiality|anal|masturbat\w*|orgasms?|horny|nude|lolitas?|erotic\w*|penis\w*|nigger\w*|faggots?)\b/i

/** Words that a class should not meet unasked. */
export const isExplicit = (text) => EXPLICIT.test(text)
