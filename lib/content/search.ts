/** A section of a lesson as the search finds it. */
export interface Section {
  /** Its address. */
  id: string
  lesson: string
  title: string
  text: string
}

export const SEARCH_OPTIONS = {
  fields: ['title', 'lesson', 'text'],
  storeFields: ['title', 'lesson', 'text'],
}
