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
  const names = lockable(widget, run.setup)
  const [hidden, setHidden] = useState(() => names.filter(run.locked))
  const path = labPath(widget, run.setup, { params: run.params, seed: run.seed, backend: run.wanted })
  const url = pageAt(path)
  for (const [name, text] of writePace(run, run.setup.stepsPerSecond)) url.searchParams.set(name, text)
  if (hidden.length > 0) url.searchParams.set('lock', hidden.join(','))
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
      <Disclosure summary={say('Hide controls from your students')}>
        <fieldset>
          <legend className="mb-2 text-quiet">
            {rich('What is ticked is locked: the link names it in <code>lock=</code>.', {
              code: (words) => <code>{words}</code>,
            })}
          </legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-4 gap-y-1">
            {names.map((name) => (
              <label key={name} className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  checked={hidden.includes(name)}
                  onChange={({ target }) =>
                    setHidden(names.filter((one) => (one === name ? target.checked : hidden.includes(one))))
                  }
                />
                <code className="wrap-anywhere">{name}</code>
              </label>
            ))}
          </div>
        </fieldset>
      </Disclosure>
      <QrCode text={link} label={say('QR code of this link')} />
      <Copyable label={say('To embed in another page')} text={embed} button={say('Copy frame')} />
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={fitting} onChange={(event) => setFitting(event.target.checked)} />
        {say('as tall as its content, with a script for the other page')}
      </label>
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
    </div>
  )
}
