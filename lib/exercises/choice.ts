/** One option; `W` is what the page can show. */
export interface Option<W = string> {
  text: W
  correct: boolean
  feedback?: W | undefined
}

/** An option as a lesson may write it: its text, or its text with whether it is right and what to say to it. */
export type WrittenOption<W> = W | { text: W; correct?: boolean; feedback?: W }

/**
 * Options in one form. Which are right comes from `answer` (an index or several), or else from the options
 * themselves; `feedback` speaks to the option at the same index.
 *
 * @throws RangeError when an index points at no option or no option is right
 */
export function readOptions<W>(
  written: readonly WrittenOption<W>[],
  answer?: number | readonly number[],
  feedback: readonly (W | undefined)[] = [],
): Option<W>[] {
  const right = answer === undefined ? [] : typeof answer === 'number' ? [answer] : answer
  for (const index of right) {
    if (written[index] === undefined)
      throw new RangeError(`answer ${index} is none of the ${written.length} options`)
  }
  const options = written.map((option, i): Option<W> => {
    if (!hasText(option)) return { text: option, correct: right.includes(i), feedback: feedback[i] }
    const correct = answer === undefined ? (option.correct ?? false) : right.includes(i)
    return { text: option.text, correct, feedback: option.feedback ?? feedback[i] }
  })
  if (!options.some(({ correct }) => correct)) throw new RangeError('no option is right')
  return options
}

function hasText<W>(option: WrittenOption<W>): option is { text: W; correct?: boolean; feedback?: W } {
  return typeof option === 'object' && option !== null && 'text' in option
}

export interface ChoiceVerdict {
  correct: boolean
  /** Right options not picked. */
  missing: number
  /** Wrong options picked. */
  wrong: number
  /** Share of options judged rightly, picked or left, in [0, 1]. */
  score: number
}

/** Judges the picked indices: correct when they are exactly the right ones. */
export function judgeChoice(
  options: readonly Pick<Option, 'correct'>[],
  picked: readonly number[],
): ChoiceVerdict {
  const chosen = new Set(picked)
  const missing = options.filter(({ correct }, i) => correct && !chosen.has(i)).length
  const wrong = options.filter(({ correct }, i) => !correct && chosen.has(i)).length
  return { correct: missing + wrong === 0, missing, wrong, score: 1 - (missing + wrong) / options.length }
}
