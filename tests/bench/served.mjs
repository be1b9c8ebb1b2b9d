/** The built site, served as a host would, while something is measured. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * @template T
 * @param {(origin: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withSite(use) {
  const port = await freePort()
  const server = spawn(process.execPath, ['lib/site/serve.mjs'], {
    env: { ...process.env, PORT: String(port) },
  })
  await once(server.stdout, 'data')
  try {
    return await use(`http://localhost:${port}`)
  } finally {
    server.kill()
  }
}

async function freePort() {
  const asked = createServer().listen(0)
  await once(asked, 'listening')
  const { port } = asked.address()
  asked.close()
  await once(asked, 'close')
  return port
}
