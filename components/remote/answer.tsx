'use client'

import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { Squares } from '@/components/ui/qr-code'
import { qrPath } from '@/components/ui/qr-path'
import { say } from '@/lib/locale/say'

/** The phone’s own code, to be held before the laptop’s camera. */
export function Answer({ token, onAnew }: { token: string; onAnew: () => void }) {
  const code = qrPath(token)
  return (
    <div className="grid gap-4">
      <p className="m-0 font-semibold">
        {say('Now hold this code before the laptop’s camera, a forearm’s length away.')}
      </p>
      {code && (
        <Squares
          code={code}
          label={say('The phone’s code')}
          className="mx-auto w-[min(100%,22rem,60dvh)] rounded-control"
        />
      )}
      <p role="status" className="m-0 text-quiet">
        {say('Waiting for the laptop. Leave this page open.')}
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
          {say('Without a camera')}
        </summary>
        <div className="mt-2 grid justify-items-start gap-4">
          <div className="w-full">
            <Copyable label={say('Text of the code')} text={token} button={say('Copy the text')} rows={4} />
          </div>
          <p className="m-0 text-quiet text-sm">
            {say(
              'Send it to the laptop, by a message to yourself for instance, and paste it there. It is of use for this one connection only.',
            )}
          </p>
          <Button onClick={onAnew}>{say('Make another code')}</Button>
        </div>
      </details>
    </div>
  )
}
