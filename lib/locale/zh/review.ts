import type { Words } from '../words'

/** The review of cards. */
export const review = {
  'cards due': null,
  'There is nothing to review yet.': null,
  'At the end of each lesson are some cards. Turn one over there, or finish the lesson, and it comes here when you are about to forget it.':
    null,
  'Choose a lesson': null,
  'Ten minutes are over.': null,
  'Done for today.': null,
  'Nothing is due today.': null,
  'Ten minutes more': null,
  'Missed today: where it is explained': null,
  'What comes when': null,
  later: null,
  '{n} cards can wait until tomorrow.': null,
  'It comes again in this session.': null,
  'Next in {days}.': null,
  'The last grade is taken back.': null,
  'Looking for what is due…': null,
  'This browser keeps nothing here: what you grade is forgotten with the page. Export it under <link>Progress</link>.':
    null,
  '{passed} <span>done,</span> {due} <span>to go</span>': null,
  'Cards of today': null,
  Card: null,
  '· missed ·': null,
  'this session': null,
  'Show <key>Space</key>': null,
} as const satisfies Words
