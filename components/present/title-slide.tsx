import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'

interface TitleSlideProps {
  /** Number and name of the stage. */
  stage: string
  title: string
  summary: string
  objectives: readonly string[]
}

/** The first slide of a deck. */
export function TitleSlide({ stage, title, summary, objectives }: TitleSlideProps) {
  return (
    <>
      <p className="mb-2 font-sans text-quiet text-[0.72em]">Epoch · {stage}</p>
      <h2 className="mb-3 font-semibold text-[2em] leading-[1.08] tracking-tight text-balance">{title}</h2>
      <p className="text-quiet text-[1.12em] text-pretty leading-snug">{summary}</p>
      <Objectives intro={say('After this you can')} objectives={objectives} />
    </>
  )
}

interface EndSlideProps {
  title: string
  objectives: readonly string[]
  children: ReactNode
}

/** The last one: what was promised, and where to go on. */
export function EndSlide({ title, objectives, children }: EndSlideProps) {
  return (
    <>
      <h2 className="mb-4 font-semibold text-[1.6em] leading-tight tracking-tight">{title}</h2>
      <Objectives intro={say('You can now')} objectives={objectives} />
      <div className="mt-7 grid gap-3 font-sans">{children}</div>
    </>
  )
}

function Objectives({ intro, objectives }: { intro: string; objectives: readonly string[] }) {
  return (
    <div className="mt-6 border-act border-s-3 ps-5">
      <p className="mb-1! font-sans font-semibold text-[0.8em] text-act">{intro}</p>
      <ul className="mb-0! text-[0.92em] [&>li]:mb-[0.25em]!">
        {objectives.map((objective) => (
          <li key={objective}>{objective}</li>
        ))}
      </ul>
    </div>
  )
}
