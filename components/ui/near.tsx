'use client'

import {
  type ComponentType,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { type EarlyHand, watchEarlyHand } from './early-hand'

/** How far off the screen a part begins to download: a reader who scrolls on finds it ready. */
const MARGIN = '50% 0px'

/**
 * A component that is downloaded when the first of the same id comes near the screen. The exported page shows its HTML
 * meanwhile; React fills it with life when the module is there.
 */
export function whenNear<Props extends object>(
  id: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const View = lazy(async () => {
    // The build renders everything into the page.
    if (typeof window !== 'undefined') await nearOf(id).promise
    return { default: await load() }
  }) as unknown as ComponentType<Props> // a lazy component takes what the component takes
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each component, when its module is evaluated
  return function WhenNear(props) {
    return (
      <Near id={id}>
        <View {...props} />
      </Near>
    )
  }
}

/** Notices when `children`, or the place where they will be, come near the screen, and keeps what is done to them. */
function Near({ id, children }: { id: string; children: ReactNode }) {
  const marker = useRef<HTMLSpanElement>(null)
  const hand = useRef<EarlyHand>(undefined)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && nearOf(id).resolve(),
      { rootMargin: MARGIN },
    )
    const place = marker.current
    // Without HTML of the build, as after a link within the site, there is nothing to see or to tab to until it is here.
    if (place?.nextSibling?.nodeType !== Node.COMMENT_NODE) return nearOf(id).resolve()
    const part = place.nextElementSibling
    // The part itself too: a tall one is seen before its beginning by whoever comes from below.
    for (const element of [place, part]) if (element) observer.observe(element)
    if (part) hand.current = watchEarlyHand(part)
    return () => {
      observer.disconnect()
      hand.current?.stop()
    }
  }, [id])
  return (
    <>
      <span ref={marker} aria-hidden="true" />
      <Suspense>
        {children}
        <Alive hand={hand} />
      </Suspense>
    </>
  )
}

/** Comes to life with what stands beside it. */
function Alive({ hand }: { hand: RefObject<EarlyHand | undefined> }) {
  // From here on React hears everything itself …
  useLayoutEffect(() => hand.current?.stop(), [hand])
  // … and by now every part listens to its stores.
  useEffect(() => hand.current?.replay(), [hand])
  return null
}

/** For each part of the page: the promise that it came near, and what keeps it. */
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
