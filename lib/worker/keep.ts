import type { Controller, Saved } from './controller'

const SAVE_MS = 4000

/**
 * Restores what an earlier visit left of this run, then saves it while it changes and when the page goes.
 *
 * @param key names the widget on its page
 * @returns a function that saves once more and lets go
 */
export function keepSaved(key: string, controller: Controller): () => void {
  let last = controller.state()
  let stored: Saved | undefined
  let released = false
  const storage = import('@/lib/progress/database')

  void storage.then(async ({ loadRun }) => {
    const saved = await loadRun(key)
    if (!released && isSaved(saved)) {
      stored = saved
      controller.restore(saved)
    }
    last = controller.state()
  })

  async function save() {
    const now = controller.state()
    if (now === last) return
    const restarted = now.step === 0 && last.step > 0
    last = now
    const saved = controller.saved()
    stored = saved
    const { saveRun, deleteRun } = await storage
    if (saved) await saveRun(key, saved)
    else if (restarted) await deleteRun(key)
  }

  // A run that has come to rest is saved at once, when its checkpoint and its picture are there: what is begun when
  // the page goes may not be finished.
  const unsubscribe = controller.subscribe(() => {
    const { status, step, snapshot } = controller.state()
    const checkpoint = controller.saved()?.checkpoint
    if ((status !== 'paused' && status !== 'done') || checkpoint?.step !== step) return
    if (checkpoint !== stored?.checkpoint || snapshot !== stored?.state.snapshot) void save()
  })
  const timer = setInterval(save, SAVE_MS)
  addEventListener('pagehide', save)
  return () => {
    released = true
    unsubscribe()
    clearInterval(timer)
    removeEventListener('pagehide', save)
    void save()
  }
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && (value as Partial<Saved>).version === 1
}
