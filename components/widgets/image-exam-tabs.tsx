import { lazy } from 'react'
import { Later } from '@/components/ui/later'
import { say } from '@/lib/locale/say'
import type { ExamState, ImageRun } from './image-exam'
import { TakeExam } from './image-take-exam'

// Behind a tab, or after a test that was taken: a page does not load them before it shows them.
const ImageConfusion = lazy(async () => ({ default: (await import('./image-confusion')).ImageConfusion }))
const ImageMistakes = lazy(async () => ({ default: (await import('./image-mistakes')).ImageMistakes }))

/** Two tabs: which classes an image classifier confuses, and the mistakes that it is surest of. */
export function examTabs(run: ImageRun, exam: ExamState) {
  return [
    {
      id: 'confusion',
      label: say('What it confuses'),
      content: (
        <div className="grid gap-4">
          <TakeExam run={run} exam={exam} />
          {exam.confusion && (
            <Later>
              <ImageConfusion run={run} confusion={exam.confusion} />
            </Later>
          )}
        </div>
      ),
    },
    {
      id: 'mistakes',
      label: say('Surest mistakes'),
      content: (
        <Later>
          <ImageMistakes run={run} exam={exam} />
        </Later>
      ),
    },
  ]
}
