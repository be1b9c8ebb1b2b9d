import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'
import { ErrorIcon, InfoIcon, WarningIcon } from './icons'

export interface NoticeProps {
  tone?: 'info' | 'warn' | 'error'
  /** `alert` interrupts a screen reader, `status` waits. */
  role?: 'alert' | 'status'
  children: ReactNode
}

const TONES = {
  info: { look: 'border-link bg-link/9', Icon: InfoIcon, word: say('Note:') },
  warn: { look: 'border-act bg-act/9', Icon: WarningIcon, word: say('Warning:') },
  error: { look: 'border-bad bg-bad/9', Icon: ErrorIcon, word: say('Error:') },
}

/** A short message beside what it is about. */
export function Notice({ tone = 'info', role, children }: NoticeProps) {
  const { look, Icon, word } = TONES[tone]
  return (
    <div
      role={role}
      className={`flex gap-2 rounded-e-control border-s-3 px-2.5 py-2 font-sans text-[0.8125rem] text-ink leading-snug ${look}`}
    >
      <Icon className="mt-px size-4 shrink-0" />
      <div className="min-w-0">
        <span className="sr-only">{word} </span>
        {children}
      </div>
    </div>
  )
}
