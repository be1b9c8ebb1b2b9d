import type { Backend, Setup } from '@/lib/engine/experiment'
import { measureBackends } from './measure-backends'
import { readMeasured, type Speeds, writeMeasured } from './measured'
import type { Order } from './protocol'

const GPU: readonly Backend[] = ['webgpu', 'webgl']
/** Not worth the reader's battery: it is never the fastest. */
const HOPELESS: readonly Backend[] = ['cpu']

/**
 * Measures, once on this device, which back end trains this model fastest, so that `auto` knows it from the next
 * run on. It happens while the reader's own run rests, in a worker of its own, and only where there is a graphics
 * card: one imitated by the processor cannot win.
 *
 * @returns a function that breaks the measurement off
 */
export function scout({ experiment, params, seed }: Omit<Order, 'backends'>, setup: Setup): () => void {
  const backends = setup.backends.filter((backend) => !HOPELESS.includes(backend))
  let stop = () => {}
  let stopped = false
  const known = Object.keys(readMeasured(experiment)).length > 0
  if (!known && backends.some((backend) => GPU.includes(backend))) void begin()

  async function begin() {
    if (!(await hasGraphicsCard()) || stopped) return
    const speeds: Speeds = {}
    let heard = 0
    stop = measureBackends({ experiment, params, seed, backends }, ({ backend, milliseconds }) => {
      if (milliseconds !== undefined) speeds[backend] = milliseconds
      if (++heard < backends.length) return
      stop()
      writeMeasured(experiment, speeds)
    })
  }

  return () => {
    stopped = true
    stop()
  }
}

/** Whether WebGPU or WebGL are drawn by hardware here: either may be imitated while the other is not. */
export async function hasGraphicsCard(): Promise<boolean> {
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null)
  const { isFallbackAdapter, vendor, architecture } = adapter?.info ?? {}
  if (adapter && !isFallbackAdapter && !isSoftware(`${vendor} ${architecture}`)) return true
  const context = document.createElement('canvas').getContext('webgl2')
  const names = context?.getExtension('WEBGL_debug_renderer_info')
  if (!context || !names) return false
  const renderer = String(context.getParameter(names.UNMASKED_RENDERER_WEBGL))
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return !isSoftware(renderer)
}

const isSoftware = (name: string) => /swiftshader|llvmpipe|software|basic render/i.test(name)
