import { loadText } from '@/lib/data/text'
import type { Birth } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { isText, type Task, type TextTask } from './memory-race.params'
import { plain } from './memory-race-words'

/** What is learned from and what is held out: a name each, or one whole text. */
export interface Texts {
  train: string[]
  test: string[]
}

const TITLES: Record<TextTask, string> = { names: say('the names'), 'moby-dick': say('Moby Dick') }

/** The names or the novel, where they are the task; nobody else waits for them. @throws DataError when it cannot be had */
export async function loadTexts(
  { task }: { task: Task },
  { report, signal }: Pick<Birth, 'report' | 'signal'>,
): Promise<Texts> {
  if (!isText(task)) return { train: [], test: [] }
  const onProgress = (loaded: number, total: number) =>
    report(say('Loading {text}', { text: TITLES[task] }), loaded / total)
  const { train, test } = await loadText(task, { signal, onProgress })
  const parts = (text: string) => (task === 'names' ? text.trim().split('\n') : [plain(text, task)])
  return { train: parts(train), test: parts(test) }
}
