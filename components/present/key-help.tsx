'use client'

import { Dialog } from '@/components/ui/dialog'
import { say } from '@/lib/locale/say'
import { BINDINGS, labelOf } from '@/lib/present/keys'

/** The list of all keys. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title={say('Keys')} open={open} onClose={onClose} className="max-w-4xl">
      <dl className="m-0 grid gap-x-8 sm:grid-cols-2">
        {BINDINGS.map(({ action, keys, says }) => (
          <Row key={action} keys={keys.map(labelOf)} says={says} />
        ))}
        <Row keys={['1 2 … Enter']} says={say('Jump to a slide by its number')} />
      </dl>
      <p className="mt-3 mb-0 text-quiet">
        {say(
          'Clickers work: they send Page ↓ and Page ↑. While something is typed into a widget, its keys are its own; Esc gives them back to the slide. Add ?minutes=20 to the address and the timer counts down.',
        )}
      </p>
    </Dialog>
  )
}

function Row({ keys, says }: { keys: readonly string[]; says: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-baseline gap-3 border-rule border-b py-0.5">
      <dt className="flex flex-wrap gap-1">
        {keys.map((key) => (
          <kbd key={key} className="rounded border border-edge px-1.5 font-mono text-[0.8125rem]">
            {key}
          </kbd>
        ))}
      </dt>
      <dd className="m-0">{says}</dd>
    </div>
  )
}
