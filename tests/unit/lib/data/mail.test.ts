import { afterAll, expect, test } from 'vitest'
import { decodeMails, loadMail } from '@/lib/data/mail'
import { cap, mask } from '@/lib/data/prepare/mask.mjs'
import { readMessage, stripHtml } from '@/lib/data/prepare/message.mjs'
import { servePublic } from '../experiments/serve-public'

afterAll(servePublic())
const { train, test: held } = await loadMail()
const mails = [...train, ...held]
const wholes = mails.map(({ subject, text }) => `${subject}\n${text}`)
const found = (pattern: RegExp) => wholes.flatMap((whole) => whole.match(pattern) ?? [])

test('both parts hold ham, hard ham and spam in the same proportions', () => {
  for (const is of [
    ({ label }: (typeof mails)[0]) => label === 'spam',
    ({ hard }: (typeof mails)[0]) => hard === true,
  ])
    expect(train.filter(is).length / train.length).toBeCloseTo(held.filter(is).length / held.length, 2)
  expect(mails.filter(({ label }) => label === 'spam').length).toBeGreaterThan(1000)
})

test('no mail is empty, too long, or both learnt from and held out', () => {
  expect(mails.filter(({ text }) => text.trim().length < 20 || text.length > 2000)).toEqual([])
  const known = new Set(train.map(({ text }) => text))
  expect(held.filter(({ text }) => known.has(text))).toEqual([])
})

test('no address, link, machine or telephone number is left', () => {
  expect(found(/[\w.+-]+@[\w-]+\.[\w.-]+/g)).toEqual([])
  expect(found(/\b\w+:\/\/\S+/g).filter((one) => !/^(\w+:\/\/)(<|\W|$)/.test(one))).toEqual([])
  expect(found(/\b\d{1,3}(\.\d{1,3}){3}\b/g)).toEqual([])
  expect(found(/\b[\w-]+\.(com|net|org|edu)\b/gi)).toEqual([])
  expect(found(/\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\d{7,}/g)).toEqual([])
})

test('no line looks like a header of a mail', () => {
  expect(
    found(
      /^[>|\s]*(From|To|Cc|Bcc|Reply-To|Sender|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-[\w-]+|X-[\w-]+)\s*:/gim,
    ).filter((line) => !/^\s*to\s*:/.test(line)),
  ).toEqual([])
})

test('what the masks replace, and what they leave', () => {
  expect(mask('write to Ann.Lee+x@mail.example.co.uk or ann at example dot com')).toBe(
    'write to <mail> or <mail>',
  )
  expect(mask('see http://bob:pw@example.com/a?u=1, ftp://x.de and www.example.org/~bob')).toBe(
    'see <url> <url> and <url>',
  )
  expect(mask('host mail3.example.net (10.0.0.1), call +1 (212) 555-1234')).toBe(
    'host <host> (<host>), call <number>',
  )
  expect(mask('Only $1,000,000 in 2002. It is 50% off.The end.')).toBe(
    'Only $1,000,000 in 2002. It is 50% off.The end.',
  )
  expect(mask('Hello\n> From: a\nOn Monday Ann Lee wrote:\n> yes')).toBe('Hello\n> yes')
})

test('a text is cut between words', () => {
  expect(cap('one two three', 9)).toBe('one two')
  expect(cap('one', 9)).toBe('one')
})

test('a mail of several parts is read by its plain part, in its own encoding', () => {
  const raw = [
    'From x Thu Aug 22 13:17:22 2002',
    'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=',
    ' =?utf-8?B?IHVuZCBUc2Now7zDnw==?=',
    'Content-Type: multipart/alternative;',
    '\tboundary="b"',
    '',
    'no reader sees this',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>html</p>',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'sch=F6n=',
    'er Tag',
    '--b--',
  ].join('\n')
  const { subject, body } = readMessage(raw)
  expect(subject).toBe('Grüße und Tschüß')
  expect(body.trim()).toBe('schöner Tag')
})

test('pages become text: comments within words vanish, blocks break lines, entities are read', () => {
  const text = stripHtml(
    '<html><head><title>t</title></head><body>V<!-- x -->iagra<br>5&nbsp;&lt;&#54;<script>a()</script></body>',
  )
  expect(text.trim()).toBe('Viagra\n5 <6')
})

test('what is no list of mails is refused', () => {
  expect(() => decodeMails(new TextEncoder().encode('[{"text":1}]'))).toThrow(/no list of mails/)
  expect(() => decodeMails(new TextEncoder().encode('<html>'))).toThrow(/no list of mails/)
})
