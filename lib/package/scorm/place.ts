/** The section of the lesson that is on screen, by its heading; undefined before the first. */
export function placeOnScreen(page: Document, height: number): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>('main h2[id]')].findLast(
    (heading) => heading.getBoundingClientRect().top < height / 2,
  )
}

/** The heading that the platform has kept, if the lesson still has it. */
export function placeKept(page: Document, kept: string): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>('main h2[id]')].find(({ id }) => id === kept)
}
