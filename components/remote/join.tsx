'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LazyScanner } from '@/components/ui/lazy-scanner'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { TokenField } from './token-field'

interface JoinProps {
  /** What was wrong with the last code. */
  problem?: string
  onCode: (text: string) => void
}

/** The way in for a phone that has not yet seen the presentation’s code. */
export function Join({ problem, onCode }: JoinProps) {
  const [scanning, setScanning] = useState(false)
  return (
    <div className="grid justify-items-start gap-5">
      {problem && (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      )}
      <ol className="m-0 grid list-decimal gap-1.5 ps-5">
        <li>
          {rich(
            'On the laptop, open a lesson’s slides and press {kbd}, or the button “Phone as remote” in the bar. It shows a code.',
            { kbd: <kbd className="font-mono">r</kbd> },
          )}
        </li>
        <li>{say('Scan it with this phone’s camera, or here.')}</li>
        <li>{say('Show the laptop the code that then appears on the phone.')}</li>
      </ol>
      <Button variant="primary" onClick={() => setScanning(!scanning)}>
        {scanning ? say('Stop the camera') : say('Scan the laptop’s code')}
      </Button>
      {scanning && (
        <div className="w-full">
          <LazyScanner onCode={onCode} otherwise={say('The phone’s own camera app reads the code, too.')} />
        </div>
      )}
      <details className="w-full">
        <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
          {say('Without a camera')}
        </summary>
        <TokenField label={say('Text of the laptop’s code')} button={say('Go on')} onToken={onCode} />
      </details>
    </div>
  )
}
