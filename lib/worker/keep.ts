import type { Controller, Saved } from './controller'

const SAVE_MS = 4000
/** A slider that is drawn along changes many times; its last place is saved. */
const SETTLE_MS = 300

/**
 * Restores what an earlier visit left of this run, then saves it while it changes and when the page goes.
 *
 * @param key names the widget on its page
 * @param onRestored called when what an earlier visit left is there, or nothing was
 * @returns a function that saves once more and lets go
 */
export function keepSaved(key: string, controller: Controller, onRestored?: () => void): () => void {
  let last = controller.state()
  let stored: Saved | undefined
  let released = false
  let settling: ReturnType<typeof setTimeout> | undefined
  const storage = import('@/lib/progress/database')

  void storage.then(async ({ loadRun }) => {
    const saved = await loadRun(key)
    if (!released && isSaved(saved)) {
      stored = saved
      controller.restore(saved)
    }
    last = controller.state()
    if (!released) onRestored?.()
  })

  async function save() {
    const now = controller.state()
    if (now === last) return
    const had = stored !== undefined
    last = now
    const saved = controller.saved()
    stored = saved
    const { saveRun, deleteRun } = await storage
    if (saved) await saveRun(key, saved)
    else if (had) await deleteRun(key)
  }

  // A run that has come to rest is saved at once, when its checkpoint and its picture are there: what is begun when
  // the page goes may not be finished.
  const unsubscribe = controller.subscribe(() => {
    const { status, step, snapshot, params } = controller.state()
    if (status === 'idle' && params !== last.params) {
      clearTimeout(settling)
      settling = setTimeout(save, SETTLE_MS)
    }
    const checkpoint = controller.saved()?.checkpoint
    if ((status !== 'paused' && status !== 'done') || checkpoint?.step !== step) return
    if (checkpoint !== stored?.checkpoint || snapshot !== stored?.state.snapshot) void save()
  })
  const timer = setInterval(save, SAVE_MS)
  // A phone may end a hidden page without another word.
  const onVisibility = () => document.hidden && void save()
  addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    released = true
    unsubscribe()
    clearInterval(timer)
    clearTimeout(settling)
    removeEventListener('pagehide', save)
    document.removeEventListener('visibilitychange', onVisibility)
    void save()
  }
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && (value as Partial<Saved>).version === 1
}
