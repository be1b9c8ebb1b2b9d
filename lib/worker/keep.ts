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
  let released = false
  const storage = import('@/lib/progress/database')

  void storage.then(async ({ loadRun }) => {
    const saved = await loadRun(key)
    if (!released && isSaved(saved)) controller.restore(saved)
    last = controller.state()
  })

  async function save() {
    const now = controller.state()
    if (now === last) return
    const restarted = now.step === 0 && last.step > 0
    last = now
    const saved = controller.saved()
    const { saveRun, deleteRun } = await storage
    if (saved) await saveRun(key, saved)
    else if (restarted) await deleteRun(key)
  }

  const timer = setInterval(save, SAVE_MS)
  addEventListener('pagehide', save)
  return () => {
    released = true
    clearInterval(timer)
    removeEventListener('pagehide', save)
    void save()
  }
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && (value as Partial<Saved>).version === 1
}
