'use client'

import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useEffect, useRef } from 'react'

/** How far off the screen a widget begins to download: a reader who scrolls on finds it ready. */
const MARGIN = '100% 0px'

/**
 * A component that is downloaded when a `<Near>` of the same id first comes near the screen. The exported page shows
 * its HTML meanwhile; React fills it with life when the module is there.
 */
export function whenNear<Props>(
  id: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  // The build renders every widget into the page.
  return lazy(() => (typeof window === 'undefined' ? load() : nearOf(id).promise.then(load)))
}

/** Notices when `children`, or the place where they will be, come near the screen. */
export function Near({ id, children }: { id: string; children: ReactNode }) {
  const marker = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && nearOf(id).resolve(),
      { rootMargin: MARGIN },
    )
    const place = marker.current
    // The widget itself too: a tall one is seen before its beginning by whoever comes from below.
    for (const element of [place, place?.nextElementSibling]) if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return (
    <>
      <span ref={marker} aria-hidden="true" />
      {children}
    </>
  )
}

/** For each widget of the page: the promise that it came near, and what keeps it. */
const nears = new Map<string, { promise: Promise<void>; resolve: () => void }>()

function nearOf(id: string) {
  const known = nears.get(id)
  if (known) return known
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  const near = { promise, resolve }
  nears.set(id, near)
  return near
}
