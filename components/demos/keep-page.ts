import { inPackage, linkTo } from '@/lib/address/address'

/** Whether a demo's page is on this device for use without a network; in a copy of the site, all pages are. */
export type Kept = 'kept' | 'not kept' | 'in a copy'

/** Keeps a page with all that it needs: its files, and the data sets that it may ask for. */
export async function keepPage(path: string, signal: AbortSignal): Promise<Kept> {
  if (inPackage()) return 'in a copy'
  const [{ pageBuild, canKeep }, { shellOf }, { keepPages }, { keepData }] = await Promise.all([
    import('@/lib/offline/registration'),
    import('@/lib/offline/shell'),
    import('@/lib/offline/keep'),
    import('@/lib/offline/data'),
  ])
  const build = pageBuild()
  if (!build || !canKeep()) return 'not kept'
  try {
    const manifest = await shellOf(build, signal)
    const page = linkTo(path.replace(/[?#].*$/, ''))
    const entry = manifest.pages[page]
    if (!entry) return 'not kept'
    await keepPages(manifest, [page], { signal })
    for (const name of entry.data) await keepData(manifest, name, { signal })
    return 'kept'
  } catch (error) {
    signal.throwIfAborted()
    console.info(`${path} is not kept for use without a network:`, error)
    return 'not kept'
  }
}
