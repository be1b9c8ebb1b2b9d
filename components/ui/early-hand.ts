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

declare global {
  interface Window {
    /** What was done while the page had no code, kept by a script in the page itself (lib/site/first-paint.mjs). */
    early?: { fields: Set<Element>; pressed?: Element; stop(): void }
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const FIELD = 'input, select, textarea'
type Tick = HTMLInputElement & { type: 'radio' | 'checkbox' }

/** From here on the page hears for itself what is done. */
export const endEarly = (): void => window.early?.stop()

/**
 * Watches the controls inside `part` until `stop`, and takes over what was done there before the page had any code.
 * Folds (`<summary>`) and links work by themselves.
 *
 * @param changed fields that are not as the page was built
 */
export function watchEarlyHand(part: Element, changed: readonly Field[] = changedFields(part)): EarlyHand {
  const fields = new Map<Field, { value: string; checked: boolean }>()
  let pressed: HTMLButtonElement | undefined

  const inside = (target: EventTarget | null): target is Element =>
    target instanceof Element && part.contains(target)
  const note = (field: Field) =>
    fields.set(field, { value: field.value, checked: ticks(field) && field.checked })
  const onInput = ({ target }: Event) => {
    if (inside(target) && target.matches(FIELD)) note(target as Field)
  }
  const onClick = ({ target }: Event) => {
    if (inside(target)) pressed = target.closest('button') ?? pressed
  }
  const stop = () => {
    window.removeEventListener('input', onInput, true)
    window.removeEventListener('click', onClick, true)
  }

  const { early } = window
  const claimed = [...(early?.fields ?? [])].filter(inside)
  for (const field of [...changed, ...claimed]) {
    early?.fields.delete(field)
    note(field as Field)
  }
  if (early?.pressed && inside(early.pressed)) {
    pressed = early.pressed as HTMLButtonElement
    early.pressed = undefined
  }
  // At the window: React, at the document, stops events that are meant for what it has not taken over yet.
  window.addEventListener('input', onInput, true)
  window.addEventListener('click', onClick, true)

  return {
    stop,
    replay() {
      for (const [field, was] of fields) {
        if (!field.isConnected || field.disabled) continue
        // React hears only of what differs from the last it knows: first back, by the property it watches, then again.
        if (field.type === 'file') field.dispatchEvent(new Event('change', { bubbles: true }))
        else if (ticks(field)) {
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

/** The fields of `part` that are not as the page was built: filled in early, or by a browser that was reloaded. */
const changedFields = (part: Element) =>
  [...part.querySelectorAll<HTMLInputElement>('input:not([type=file])')].filter((field) =>
    ticks(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue,
  )

/** Is ticked rather than written in: its `value` says nothing. */
function ticks(field: Field): field is Tick {
  return field.type === 'radio' || field.type === 'checkbox'
}
