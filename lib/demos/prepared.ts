import { pageAt, pathOfPage } from '@/lib/address/address'
import { deleteRun, loadRun, saveRun } from '@/lib/progress/database'
import { keyOfLink } from '@/lib/worker/lab'
import { type Demo, stagePath, widgetOf } from './set'

/** Where a demo's page looks for what it goes on with, and keeps what becomes of it. */
function keyOf(demo: Demo): string {
  const { pathname, search } = pageAt(stagePath(demo))
  return keyOfLink(pathOfPage(pathname), new URLSearchParams(search), widgetOf(demo)!)
}

/** Where no page writes: a rehearsal changes nothing of what was prepared. */
const preparedKey = (demo: Demo) => `prepared ${keyOf(demo)}`

/** Keeps how a demo shall open, trained or (undefined) untrained, and lets its page open so from now on. */
export async function keepPrepared(demo: Demo, trained: unknown) {
  await saveRun(preparedKey(demo), trained ?? null)
  await restorePrepared(demo)
}

/** What a demo had learned when it was prepared; undefined where it opens untrained, or nobody prepared it. */
export async function preparedOf(demo: Demo): Promise<unknown> {
  return widgetOf(demo) === undefined ? undefined : ((await loadRun(preparedKey(demo))) ?? undefined)
}

/** Lets a demo open as it was prepared, whatever was done on its page since. One that never was opens as it was left. */
export async function restorePrepared(demo: Demo) {
  if (widgetOf(demo) === undefined) return
  const prepared = await loadRun(preparedKey(demo))
  if (prepared === undefined) return
  if (prepared === null) await deleteRun(keyOf(demo))
  else await saveRun(keyOf(demo), prepared)
}
