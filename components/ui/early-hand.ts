/**
 * What a reader did to a part of the page whose code was still on its way: picked, typed, pressed. React, when it takes
 * the part over, puts every control back to its own state; this gives the reader's hand to it again.
 */
export interface EarlyHand {
  /** Watches no longer. */
  stop(): void
  /** Does again, now that somebody listens, what was done; once. */
  replay(): void
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
type Tick = HTMLInputElement & { type: 'radio' | 'checkbox' }

/** Watches the controls inside `part` until `stop`. Folds (`<summary>`) and links work by themselves. */
export function watchEarlyHand(part: Element): EarlyHand {
  const fields = new Map<Field, { value: string; checked: boolean }>()
  let pressed: HTMLButtonElement | undefined

  const inside = (target: EventTarget | null): target is Element =>
    target instanceof Element && part.contains(target)
  const note = (field: Field) =>
    fields.set(field, { value: field.value, checked: ticks(field) && field.checked })
  const onInput = ({ target }: Event) => {
    if (inside(target) && target.matches('input:not([type=file]), select, textarea')) note(target as Field)
  }
  const onClick = ({ target }: Event) => {
    if (inside(target)) pressed = target.closest('button') ?? pressed
  }
  const stop = () => {
    window.removeEventListener('input', onInput, true)
    window.removeEventListener('click', onClick, true)
  }

  // Done before even the page's own code came.
  for (const field of part.querySelectorAll<HTMLInputElement>('input:not([type=file])'))
    if (ticks(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue)
      note(field)
  // At the window: React, at the document, stops events that are meant for what it has not taken over yet.
  window.addEventListener('input', onInput, true)
  window.addEventListener('click', onClick, true)

  return {
    stop,
    replay() {
      for (const [field, was] of fields) {
        if (!field.isConnected || field.disabled) continue
        // React hears only of what differs from the last it knows: first back, by the property it watches, then again.
        if (ticks(field)) {
          field.checked = !was.checked
          field.click()
        } else {
          field.value = 'defaultValue' in field ? field.defaultValue : ''
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, was.value)
          field.dispatchEvent(new Event('input', { bubbles: true }))
          field.dispatchEvent(new Event('change', { bubbles: true }))
        }
      }
      if (pressed?.isConnected) pressed.click()
      fields.clear()
      pressed = undefined
    },
  }
}

/** Is ticked rather than written in: its `value` says nothing. */
function ticks(field: Field): field is Tick {
  return field.type === 'radio' || field.type === 'checkbox'
}
