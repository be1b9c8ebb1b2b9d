import { defineConfig } from '@playwright/test'
import { findChromium, WITHOUT_FEATURES } from './tests/e2e/chromium.mjs'

const PORT = Number(process.env.PORT ?? 3457)

export default defineConfig({
  testDir: 'tests/e2e',
  // Two browsers at most: the tests train real models, and a starved one looks like a slow one.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may starve a browser; a test that only then passes is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  use: {
    // The network itself is tested; `offline.spec.ts` alone lets the service worker in.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        WITHOUT_FEATURES,
        // WebGPU and WebGL on the processor, so that every back end is tested on every machine.
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
    // Recording costs time: only a test that failed is recorded, when it is tried again.
    trace: 'on-first-retry',
  },
  webServer: {
    command: 'node lib/site/serve.mjs',
    env: { PORT: String(PORT) },
    port: PORT,
    // A server that is already there may serve another build.
    reuseExistingServer: false,
  },
})
