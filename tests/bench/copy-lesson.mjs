/** How a lesson becomes another one with the same words: the text of the files that name it. Slugs are of letters and hyphens. */

/** The ids in a lesson, or in its guide, begin with its slug. */
export function copyLesson(text, slug, copy) {
  return text.replace(new RegExp(`(?<![\\w/.-])${slug}\\.(?=[a-z])`, 'g'), `${copy}.`)
}

/** `content/course.ts` with the copy after the lesson; unchanged if it has none of this slug. */
export function copyCourseLine(text, slug, copy) {
  const entry = new RegExp(`^( +)(?:${slug}|'${slug}'): (\\[[\\s\\S]*?^\\1\\],\\n)`, 'm')
  return text.replace(entry, (whole, indent, said) => `${whole}${indent}'${copy}': ${said}`)
}

/** The opening page of the stage, which says a word of each lesson in the same order; unchanged if of none of this slug. */
export function copyStageEntry(text, slug, copy) {
  const entry = new RegExp(`^  ${slug}:\\n((?: {4}.*\\n)+)`, 'm')
  return text.replace(entry, (whole, said) => `${whole}  ${copy}:\n${said}`)
}

/** `content/exercises/index.ts` with the exercises of the lesson under the ids of the copy as well. */
export function copyExerciseLines(text, slug, copy) {
  const line = new RegExp(`^  '${slug}\\.([^']+)':\\s+(\\(\\) =>\\s+import\\([^)]*\\),\\n)`, 'gm')
  return text.replace(line, (whole, name, load) => `${whole}  '${copy}.${name}': ${load}`)
}
