import { say } from '@/lib/locale/say'
import { KeepError, keptManifest } from './keep'
import type { Manifest } from './manifest'
import { register } from './registration'

/** How long the shell may take to come before we say that it does not. */
const SHELL_MS = 60_000

/** The manifest of a build, once the service worker has brought its shell. @throws KeepError */
export async function shellOf(build: string, signal: AbortSignal): Promise<Manifest> {
  if (!(await register(build)))
    throw new KeepError('network', say('This browser lets the page keep nothing.'))
  for (const end = Date.now() + SHELL_MS; Date.now() < end; ) {
    signal.throwIfAborted()
    const manifest = await keptManifest(build)
    if (manifest) return manifest
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new KeepError('network', say('The first part of the course did not arrive.'))
}
