import { afterEach, expect, test, vi } from 'vitest'
import { hasGraphicsCard } from '@/lib/worker/scout'

afterEach(() => vi.unstubAllGlobals())

/** A browser with this WebGPU adapter and this WebGL renderer. */
function browser(info: Partial<GPUAdapterInfo> | undefined, renderer: string | undefined) {
  vi.stubGlobal('navigator', info ? { gpu: { requestAdapter: async () => ({ info }) } } : {})
  const context = { getExtension: () => ({ loseContext() {} }), getParameter: () => renderer }
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => (renderer ? context : null) }) })
}

const CARD = 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)'
const SOFTWARE = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'

test.each([
  [true, 'a WebGPU card', { vendor: 'nvidia', architecture: 'ampere' }, undefined],
  [true, 'a fallback WebGPU adapter beside a WebGL card', { isFallbackAdapter: true }, CARD],
  [true, 'SwiftShader WebGPU beside a WebGL card', { vendor: 'google', architecture: 'swiftshader' }, CARD],
  [false, 'both imitated', { vendor: 'google', architecture: 'swiftshader' }, SOFTWARE],
  [true, 'only a WebGL card', undefined, CARD],
  [false, 'only an imitated WebGL', undefined, SOFTWARE],
  [false, 'neither', undefined, undefined],
] as const)('%s for %s', async (expected, _, info, renderer) => {
  browser(info, renderer)
  expect(await hasGraphicsCard()).toBe(expected)
})
