import { fileAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'

/** The part of `/course.json` that is needed here. */
interface Course {
  stages: readonly { lessons: readonly { slug: string; slides: string; widgets: readonly string[] }[] }[]
}

/**
 * The models on a lesson's page, or on its slides, each once.
 *
 * @param path of the page, with all that its address says
 * @throws Error in words, where there is no such page
 */
export async function modelsOf(path: string, signal: AbortSignal): Promise<string[]> {
  const page = path.replace(/[?#].*$/, '')
  const { stages } = await courseList(signal)
  const lesson = stages
    .flatMap(({ lessons }) => lessons)
    .find(({ slug, slides }) => page === `/learn/${slug}` || page === slides)
  if (!lesson) throw new Error(say('This course has no such page.'))
  return [...new Set(lesson.widgets)]
}

async function courseList(signal: AbortSignal): Promise<Course> {
  try {
    const response = await fetch(fileAt('/course.json'), { signal })
    if (!response.ok) throw new Error(`course.json: ${response.status}`)
    return await response.json()
  } catch {
    signal.throwIfAborted()
    throw new Error(say('The list of lessons could not be fetched. Warm up while there is a network.'))
  }
}
