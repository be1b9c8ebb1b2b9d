/** A worker of this site; the bundler finds its code by this very expression. */
export const createWorker = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'epoch' })
