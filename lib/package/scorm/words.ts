import type { Summary } from './report'

const WORKS = 'The lesson works all the same, and this browser keeps what you do.'

/** What the line at the foot of the page says. */
export const words = {
  missing: `No learning platform answers here, so nothing is reported. ${WORKS}`,
  refused: (problem = 'no reason given') =>
    `Your learning platform does not take the report: ${problem}. ${WORKS}`,
  review: 'Opened to look at again: your learning platform takes no report this time.',
  reported: ({ done, of, score }: Summary) =>
    `Reported to your learning platform: ${done} of ${of} exercises done${score === undefined ? '' : `, score ${score} of 100`}.`,
}
