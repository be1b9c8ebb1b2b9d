/**
 * Reads one e-mail (RFC 5322, MIME): subject and readable text, the first plain part before an HTML one.
 *
 * @param {string} raw the bytes of the message, one character a byte ('latin1')
 * @returns {{ subject: string, body: string }}
 */
export function readMessage(raw) {
  const text = raw.replace(/\r\n?/g, '\n')
  const { headers } = partOf(text.replace(/^From .*\n/, ''))
  const body = bodyOf(text.replace(/^From .*\n/, ''))
  return { subject: decodeWords(headers.subject ?? ''), body }
}

/** Headers by lower-case name, the first of each; and what follows the first empty line. */
function partOf(text) {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  const head = end < 0 ? text : text.slice(0, end)
  const headers = {}
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (name) headers[name.toLowerCase()] ??= value
  }
  return { headers, content: end < 0 ? '' : text.slice(end).replace(/^\n+/, '') }
}

/** Readable text of a part; empty for what is none, such as pictures and signatures. */
function bodyOf(text) {
  const { headers, content } = partOf(text)
  const type = (headers['content-type'] ?? 'text/plain').toLowerCase()
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headers['content-type'] ?? '')
  if (type.startsWith('multipart/') && boundary) {
    const parts = content.split(`--${boundary[1] ?? boundary[2]}`).slice(1)
    const read = parts.filter((part) => part.startsWith('\n')).map((part) => part.slice(1))
    const plain = read.filter((part) => !isHtml(partOf(part).headers)).map(bodyOf)
    return plain.find((found) => found.trim()) ?? read.map(bodyOf).find((found) => found.trim()) ?? ''
  }
  if (!/^(text|multipart|message)\b/.test(type) && headers['content-type']?.includes('/')) return ''
  const decoded = decodeCharset(
    decodeTransfer(content, headers['content-transfer-encoding'] ?? ''),
    /charset\s*=\s*"?([^"\s;]+)/i.exec(headers['content-type'] ?? '')?.[1],
  )
  return isHtml(headers) || /<(html|body|table|font|br|a href)\b/i.test(decoded)
    ? stripHtml(decoded)
    : decoded
}

const isHtml = (headers) => /text\/html/i.test(headers['content-type'] ?? '')

function decodeTransfer(content, encoding) {
  if (/quoted-printable/i.test(encoding)) return decodeQuoted(content)
  const undeclared = (content.match(/=(2E|3D|20$|A0|92|$)/gm)?.length ?? 0) > 2
  if (undeclared) return decodeQuoted(content)
  if (/base64/i.test(encoding)) return Buffer.from(content, 'base64').toString('latin1')
  return content
}

const decodeQuoted = (text) =>
  text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Names that are unknown, and they are many in spam, are read as Windows-1252, as browsers do. */
function decodeCharset(bytes, name = 'windows-1252') {
  const buffer = Buffer.from(bytes, 'latin1')
  try {
    return new TextDecoder(name).decode(buffer)
  } catch {
    return new TextDecoder('windows-1252').decode(buffer)
  }
}

/** `=?charset?Q?…?=` and `=?charset?B?…?=` in a header (RFC 2047). */
function decodeWords(value) {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?]+)\?([qb])\?([^?]*)\?=/gi, (_, charset, kind, word) =>
      decodeCharset(
        kind.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64').toString('latin1')
          : decodeQuoted(word.replace(/_/g, ' ')),
        charset,
      ),
    )
}

const ENTITIES = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", copy: '©', reg: '®' }

/** The words of a page: no comments, scripts and styles; blocks begin a new line. */
export function stripHtml(html) {
  return html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|head)\b[\s\S]*?(<\/\1\s*>|(?=<body)|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(p|br|div|tr|table|h[1-6]|li|ul|ol|hr|center|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!?][^>]*(>|$)/gi, ' ')
    .replace(/&#(\d+);?/g, (_, code) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);?/gi, (_, code) => codePoint(Number.parseInt(code, 16)))
    .replace(/&([a-z]+);?/gi, (all, name) => ENTITIES[name.toLowerCase()] ?? all)
}

const codePoint = (code) => (code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ')
