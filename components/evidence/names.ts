import { say } from '@/lib/locale/say'

/** What the pages of evidence call exercises by. */
export interface ExerciseNames {
  /** Lessons in order. */
  lessons: readonly { slug: string; title: string }[]
  /** Titles of the exercises that are files, by id. */
  titles: Readonly<Record<string, string>>
}

const KINDS: Record<string, string> = {
  code: say('code##a kind of exercise'),
  challenge: say('challenge'),
  debug: say('fault found and mended'),
  choice: say('question'),
  numeric: say('number##a kind of exercise'),
  predict: say('prediction'),
  'predict-curve': say('predicted curve'),
  order: say('order'),
  match: say('matching'),
  shape: say('shape'),
}

/** The title of an exercise, its kind in a word, and where it stands; ids begin with the slug of their lesson. */
export function nameOf(id: string, kind: string, { lessons, titles }: ExerciseNames) {
  const lesson = lessons.find(({ slug }) => id.startsWith(`${slug}.`))
  const rest = lesson ? id.slice(lesson.slug.length + 1).replaceAll('-', ' ') : id
  const title = Object.hasOwn(titles, id) ? titles[id]! : lesson ? `${lesson.title}: ${rest}` : id
  return {
    title,
    kind: Object.hasOwn(KINDS, kind) ? KINDS[kind]! : kind,
    ...(lesson && { href: `/learn/${lesson.slug}#exercise-${id}` }),
  }
}
