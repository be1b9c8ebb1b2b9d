/**
 * Whether letters typed there mean something else than the page's own keys: in a field, a dialog, a menu, a widget with
 * keys of its own. The code editor stands in a shadow tree, whose inside only the path of the event shows.
 */
export function takesLetters(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] ?? event.target
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, dialog, [role=application], [role=menu]') !== null)
  )
}
