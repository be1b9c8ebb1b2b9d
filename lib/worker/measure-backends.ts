import type { Backend } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { createWorker } from './create-worker'
import type { Command, Message, Order } from './protocol'

/** Times this model's steps on every back end, in a worker of its own. */
export function measureBackends(
  order: Order,
  heard: (measured: Message & { type: 'measured' }) => void,
): () => void {
  const left = new Set(order.backends)
  let worker: Worker
  function refuse(backend: Backend, refusal: string) {
    if (left.delete(backend)) heard({ type: 'measured', run: 'measure', backend, refusal })
  }
  function begin() {
    worker = createWorker()
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'measured' && left.delete(data.backend)) heard(data)
      if (data.type === 'error') for (const backend of [...left]) refuse(backend, data.text)
      if (data.type === 'lost' && left.has(data.backend)) {
        // It waits for an answer that never comes; the other back ends get a new worker.
        worker.terminate()
        refuse(data.backend, data.reason)
        if (left.size > 0) begin()
      }
    }
    worker.onerror = ({ message }) => {
      for (const backend of [...left]) refuse(backend, message || say('the worker could not be loaded'))
    }
    const rest = { ...order, backends: [...left] }
    worker.postMessage({ type: 'measure', run: 'measure', order: rest } satisfies Command)
  }
  begin()
  return () => worker.terminate()
}
