'use client'

import { useState } from 'react'
import { TokenField } from '@/components/remote/token-field'
import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { LazyScanner } from '@/components/ui/lazy-scanner'
import { Notice } from '@/components/ui/notice'
import { Squares } from '@/components/ui/qr-code'
import { qrPath } from '@/components/ui/qr-path'
import { rich } from '@/components/ui/rich'
import { pageAt } from '@/lib/address/address'
import { phonesReach } from '@/lib/address/host'
import { say } from '@/lib/locale/say'
import type { Session } from '@/lib/remote/session'

interface RemoteStepsProps {
  session: Session
  /** Why it is over, in words. */
  why?: string
  /** Takes the phone's code. @returns what is wrong with it */
  accept: (text: string) => Promise<string | undefined>
  onEnd: () => void
  onAnew: () => void
}

/** In the dialog: the three steps by which a phone becomes the remote, or how the connection stands. */
export function RemoteSteps({ session, why, accept, onEnd, onAnew }: RemoteStepsProps) {
  switch (session.phase) {
    case 'preparing':
      return <p role="status">{say('One moment …')}</p>
    case 'showing':
      return <Steps token={session.token} accept={accept} />
    case 'connecting':
      return (
        <p role="status" className="m-0">
          {say('The two devices look for each other …')}
        </p>
      )
    case 'open':
    case 'quiet':
      return (
        <div className="grid justify-items-start gap-3">
          <p className="m-0">
            {session.phase === 'open'
              ? say(
                  'The phone is connected. The connection lasts as long as this page: the next lesson’s slides need another.',
                )
              : say('The phone has not been heard for some seconds. It may be in a pocket, and come back.')}
          </p>
          <Button onClick={onEnd}>{say('Close the connection')}</Button>
        </div>
      )
    case 'over':
      return (
        <div className="grid justify-items-start gap-3">
          <Notice tone="error" role="alert">
            {why}
          </Notice>
          <Button variant="primary" onClick={onAnew}>
            {say('Make another code')}
          </Button>
        </div>
      )
  }
}

function Steps({ token, accept }: { token: string; accept: RemoteStepsProps['accept'] }) {
  const [scanning, setScanning] = useState(false)
  const [problem, setProblem] = useState<string>()
  const page = pageAt('/remote')
  const link = `${page.href}#${token}`
  const code = qrPath(link)
  const take = async (text: string) => setProblem(await accept(text))
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <div className="grid content-start gap-3">
        {scanning ? (
          <LazyScanner onCode={take} otherwise={say('The text of the phone’s code can be pasted.')} />
        ) : (
          code && (
            <Squares
              code={code}
              label={say('Code for the phone')}
              // All of it on the screen, with its margin: the dialog is 85dvh high.
              className="w-[min(100%,85dvh-5.5rem)] rounded-control"
            />
          )
        )}
      </div>
      <div className="grid content-start gap-4">
        <ol className="m-0 grid list-decimal gap-2 ps-5">
          <li>{say('Scan this code with the phone’s camera and open the page that it names.')}</li>
          <li>{say('The phone shows a code of its own.')}</li>
          <li>{say('Hold the phone before this computer’s camera.')}</li>
        </ol>
        {!phonesReach(page.hostname) && (
          <Notice tone="warn">
            {rich(
              'This course is served by this computer to itself ({host}): a phone cannot open that page. Open the course on the phone at an address that it has, there <code>/remote</code>, and scan this code on that page.',
              { host: page.host, code: (words) => <code className="font-mono">{words}</code> },
            )}
          </Notice>
        )}
        <Button
          variant="primary"
          className="justify-self-start"
          onClick={() => {
            setProblem(undefined)
            setScanning(!scanning)
          }}
        >
          {scanning ? say('Show this computer’s code again') : say('Scan the phone’s code')}
        </Button>
        {scanning && problem && (
          <Notice tone="error" role="alert">
            {problem}
          </Notice>
        )}
        <details>
          <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
            {say('Without a camera')}
          </summary>
          <div className="mt-2 grid gap-4">
            <Copyable
              label={say('Address for the phone')}
              text={link}
              button={say('Copy the address')}
              rows={3}
            />
            <TokenField
              label={say('Text of the phone’s code')}
              button={say('Connect')}
              problem={scanning ? undefined : problem}
              onToken={take}
            />
          </div>
        </details>
        <p className="m-0 text-quiet text-sm">
          {say(
            'Both devices must be in the same network. They talk to each other directly, without a server, and nothing leaves the room. This is one phone for you, not clickers for a class: those would need a server.',
          )}
        </p>
      </div>
    </div>
  )
}
