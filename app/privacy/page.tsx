import type { Metadata } from 'next'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { rich } from '@/components/ui/rich'
import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'

export const metadata: Metadata = {
  title: say('Privacy'),
  description: say('What is stored, where, and what leaves your device: nothing.'),
}

export default function PrivacyPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[42rem] px-5 py-12 [&_p]:mb-4">
        <h1 className="mb-6 font-serif text-[2.5rem] leading-tight font-semibold tracking-tight">
          {say('Privacy')}
        </h1>
        <p>
          {say(
            'Everything happens in your browser: the models train on your device, and what you draw, type or load as your own data is not sent anywhere. The site asks no other server for anything; a content security policy forbids it to.',
          )}
        </p>
        <p>
          {say(
            'On your device the site keeps your progress and saved runs (in IndexedDB), your theme, framework and the measured speed of back ends (in local storage), and downloaded data sets (in the browser’s cache). There are no cookies and no accounts. The progress page exports, imports and erases your progress.',
          )}
        </p>
        <p>
          {rich(
            'So that the course works without a network, a service worker keeps its pages and programs in the browser’s cache: after your first visit those that every reader needs, then each lesson and widget that you open, and whatever you <a>take along</a>, where you also see how much that is and remove it. These are files of the course alone. If your browser is set to save data, nothing is kept but what you take along.',
            { a: (words) => <a href={linkTo('/course#offline')}>{words}</a> },
          )}
        </p>
        <p>
          {say(
            'If you join a class, its code and your name in it are kept with your progress and stand in the file that you export. The result of a class task is shown as a code on your device and goes nowhere by itself; in it are the numbers that stand beside it and one that stands for you, made from your name. A teacher’s page keeps the codes it was given, in local storage, until they are cleared; a list of students stays in the page, or for results until the tab is closed.',
          )}
        </p>
        <p>
          {say(
            'A phone as remote control of a presentation is joined to the laptop directly and encrypted (WebRTC). What each must know of the other, its address in the network among it, is in the codes that they show to each other, in the part of an address that browsers do not send; no server is asked, nothing is kept, and it ends when either page is closed. The camera’s pictures are read on the device and go nowhere.',
          )}
        </p>
        <p>
          {say(
            'Whoever hosts this copy of the course sees, like every web server, which pages and files your browser asks for.',
          )}
        </p>
      </main>
      <SiteFooter />
    </>
  )
}
