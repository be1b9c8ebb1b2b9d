import type { Words } from '../words'

/** Attention. */
export const widgetsAttention = {
  'numbers in every state, of both networks': null,
  'Divide the scores by √d': null,
  'A date, as you would write it': null,
  'Two networks read dates letter by letter and write them as 1998-03-03. Press Train: here you see what each makes of your date, and which letters the one with attention looks at.':
    null,
  'Type a date.': null,
  'Where it looks': null,
  writes: null,
  '{unknown}: no date that they learn from has these characters. Write it like 3 March 1998, Mar 3, 98, 3.3.1998, 3/14/98 or 1998/3/3, between 1950 and 2049.':
    null,
  'Press <b>Train</b>. Six dates that neither network learns from appear here, with what each of them writes.':
    null,
  'Of days that neither network ever learns from. Wrong characters are underlined. Press a date to see where attention looks.':
    null,
  'Dates of the exam': null,
  'Dates of the exam and what both networks write': null,
  'Attention (CSV)': null,
  'how much of each letter of the date went into each character that was written, at this step': null,
  'There is no date to look at yet. Press Train or Step first.': null,
  'Two networks read a date letter by letter and write it as ISO 8601 does: year, month, day. Both learn from the same batches of dates, drawn at random from a century and written in one of eight ways.':
    null,
  'With attention, without': null,
  'Each has one GRU that reads and one that writes, of the same size, with the same weights at the beginning. The one that writes goes on from the last state of the one that reads. Without attention, that is all it has. With attention, it also looks back at the states after every letter, and the layer that answers hears what it found: that layer has twice as many inputs, and nothing else differs.':
    null,
  'One row for each character it writes, one column for each letter it has read. The stronger the colour, the more of that letter’s state went into the answer. Every row sums to 1. The state after a letter has heard all letters before it as well.':
    null,
  'The share of {exam} dates with all ten characters right, examined every {examEvery} steps. They are of days that are kept back: every tenth day of the calendar is never learned from, however it is written.':
    null,
  'Cross-entropy for each character of the exam, with the right characters before it given. Guessing among eleven characters costs 2.40 nats. The loss in exports and conditions is that of the network with attention on its last batch; those of the exam are called <code>attention.loss</code> and <code>memory.loss</code>.':
    null,
  'Both are shown it as they are now, and write by themselves: each character is followed by the likeliest next one. They have learned that 3/14/98 has the month first, 14.3.1998 the day, and 1998/3/14 the year.':
    null,
  'Scores are the dot products of the state that writes with every state that read. Divided by the root of their length, the softmax is softer.':
    null,
  'A sentence of yours': null,
  'Nothing is trained there: plain arithmetic on vectors drawn for each word.': null,
  'With attention': null,
  Without: null,
  '{share} of {exam}': null,
  None: null,
  Causal: null,
  Two: null,
  'Two, masked': null,
  'A sentence in numbers': null,
  'Nothing here is trained. The vector of every word, and the three matrices, are drawn at random, with one decimal, so that you can check the sums. The same word has the same vector wherever it stands. What you see is how attention computes, not what a language model has learned.':
    null,
  'A sentence, up to {mostWords} words': null,
  Backwards: null,
  'Other numbers': null,
  'Look into head': null,
  Mask: null,
  'Empty places at the end': null,
  'Divide by √d': null,
  'Add positions': null,
  'There is no word in this: words have letters or digits.': null,
  'Type a sentence.': null,
  'The word that asks': null,
  'Who takes from whom': null,
  asks: null,
  'is looked at': null,
  'The vector of {words}: write your own': null,
  'All matrices, queries, keys and values': null,
  'number of all heads': null,
  'number of x': null,
  word: null,
  'With the same words in the opposite order,': null,
  '{what} every word has exactly the same output.': null,
  '{what} outputs change by up to {change}: {why}.': null,
  '{share} right': null,
  '{lane} numbers': null,
  'dates wholly right': null,
  '{places} asks, with its query q = {query}.': null,
  'What {places} takes from every word': null,
  '−∞ masked': null,
  sum: null,
  'More about attention': null,
  'A sentence of yours, in numbers': null,
  dates: null,
  Date: null,
} as const satisfies Words
