'use client'

import { useState } from 'react'
import { inPart, linkTo, pageAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import { labPath } from '@/lib/worker/lab'
import type { Run } from '@/lib/worker/use-experiment'
import { Copyable } from './copyable'
import { Disclosure } from './disclosure'
import { QrCode } from './qr-code'
import { rich } from './rich'
import { lockable, writePace } from './run-link'

/** For the page around a frame: gives each frame of ours the height that it asks for. */
const FIT =
  "<script>addEventListener('message', ({ source, data }) => { if (data?.type === 'epoch:height' && data.height > 0) for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height })</script>"

/** The address of exactly this state, and a frame to put into another page. */
export function RunShare({ widget, run }: { widget: string; run: Run }) {
  const [withTraining, setWithTraining] = useState(false)
  const [projector, setProjector] = useState(false)
  const [fitting, setFitting] = useState(false)
  const path = labPath(widget, run.setup, { params: run.params, seed: run.seed, backend: run.wanted })
  const url = pageAt(path)
  for (const [name, text] of writePace(run, run.setup.stepsPerSecond)) url.searchParams.set(name, text)
  if (withTraining) url.searchParams.set('train', '1')
  if (projector) url.searchParams.set('project', '1')
  const link = url.href.replaceAll('%2C', ',')
  const frame = `<iframe src="${link.replaceAll('&', '&amp;')}" title="${run.setup.title}" width="100%" height="720" loading="lazy"></iframe>`
  const embed = fitting ? `${frame}\n${FIT}` : frame
  return (
    <div className="grid gap-4">
      <Copyable label={say('Link')} text={link} button={say('Copy link')} />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold">{say('When it opens')}</legend>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={withTraining}
            onChange={(event) => setWithTraining(event.target.checked)}
          />
          {say('start training at once')}
        </label>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={projector}
            onChange={(event) => setProjector(event.target.checked)}
          />
          {say('projector look: larger, higher contrast')}
        </label>
      </fieldset>
      <QrCode text={link} label={say('QR code of this link')} />
      <Copyable label={say('To embed in another page')} text={embed} button={say('Copy frame')} />
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={fitting} onChange={(event) => setFitting(event.target.checked)} />
        {say('as tall as its content, with a script for the other page')}
      </label>
      <p className="text-quiet">
        {rich(
          'Add <code>&lock=</code> and the names of controls (for example <code>lock=seed,backend</code>) to hide them from your students.',
          { code: (words) => <code>{words}</code> },
        )}
      </p>
      {!inPart() && (
        <p>
          {rich(
            'With a class: <a>make this a task</a> that each student trains with a seed of their own, and see how the results are spread. For a lecture: <a2>add it to your prepared demos</a2>.',
            {
              a: (words) => (
                <a
                  href={linkTo(`/class/results?lab=${encodeURIComponent(path)}`)}
                  className="text-link underline underline-offset-3"
                >
                  {words}
                </a>
              ),
              a2: (words) => (
                <a
                  href={linkTo(`/demos#add=${encodeURIComponent(`${url.pathname}${url.search}`)}`)}
                  className="text-link underline underline-offset-3"
                >
                  {words}
                </a>
              ),
            },
          )}
        </p>
      )}
      <Disclosure summary={say('All names that can be locked')}>
        <p className="text-quiet">
          {lockable(widget, run.setup).map((name, i) => (
            <span key={name}>
              {i > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
        </p>
      </Disclosure>
    </div>
  )
}
