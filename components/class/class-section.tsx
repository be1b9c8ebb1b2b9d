'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'
import { JoinForm } from './join-form'
import { Explanation } from './own-numbers'

/** The reader's class, on the page of their progress; where a teacher's link leads. */
export function ClassSection() {
  const { storage, progress } = useProgress()
  const { membership } = progress
  const [said, setSaid] = useState<string>()
  return (
    <section aria-labelledby="class" className="print:hidden">
      <h2 id="class" className="m-0 mb-3 scroll-mt-20 font-semibold text-lg">
        {say('Your class')}
      </h2>
      <div className="grid max-w-[42rem] gap-4">
        {membership ? (
          <p className="m-0">
            {rich('Your numbers: class {classCode}, student {student}.', {
              classCode: <bdi className="font-semibold">{membership.classCode}</bdi>,
              student: <bdi className="font-semibold">{membership.student}</bdi>,
            })}
          </p>
        ) : (
          <Explanation />
        )}
        {storage !== 'loading' && <JoinForm onDone={setSaid} />}
        <div role="status" className="empty:hidden">
          {said && <Notice>{said}</Notice>}
        </div>
      </div>
    </section>
  )
}
