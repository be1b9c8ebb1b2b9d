import { type ComponentType, lazy } from 'react'

/**
 * A part of a page whose code is downloaded when it is first shown, as few readers need it. Where it cannot be had, as
 * without a connection, another part stands in its place and says so; it never takes the page down.
 *
 * @param load `async () => (await import('./qr-code')).QrCode`
 * @param instead what is shown with the same properties when that fails
 * @returns the part, and what downloads it ahead of its use
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>, instead: ComponentType<P>) {
  const fetchPart = async () => ({ default: await load().catch(() => instead) })
  return { Part: lazy(fetchPart), fetchPart }
}
