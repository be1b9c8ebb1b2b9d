/**
 * Which builds are open in tabs: each tab holds a lock named after its build, and a browser lets go of a lock when its
 * tab is closed, however that happens. A tab that rests in the history is closed in this sense, since a held lock
 * would keep it from resting there; when it comes back it holds the lock again.
 */
const PREFIX = 'epoch-build '

/** Says for as long as this page lives that its build is in use. */
export function holdBuild(build: string) {
  let release = () => {}
  const hold = () => {
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    void navigator.locks.request(PREFIX + build, { mode: 'shared' }, () => held)
  }
  hold()
  addEventListener('pagehide', () => release())
  addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && hold())
}

/** Holds a build while a job lasts. */
export const whileHeld = <T>(build: string, job: () => Promise<T>): Promise<T> =>
  navigator.locks.request(PREFIX + build, { mode: 'shared' }, job) as Promise<T>

/** The builds in use. */
export async function buildsInUse(): Promise<Set<string>> {
  return new Set((await holders()).map(({ build }) => build))
}

/** The build of the tab that asks, by the id of its client. */
export async function buildOfClient(client: string): Promise<string | undefined> {
  return (await holders()).find(({ clientId }) => clientId === client)?.build
}

async function holders() {
  const { held = [] } = await navigator.locks.query()
  return held.flatMap(({ name, clientId }) =>
    name?.startsWith(PREFIX) ? [{ build: name.slice(PREFIX.length), clientId }] : [],
  )
}
