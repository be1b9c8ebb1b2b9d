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
  useState,
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
  const [part] = useState<Part>(() => ({ id, awake: false }))
  useEffect(() => {
    if (!part.awake) asleep.add(part)
    return () => void asleep.delete(part)
  }, [part])
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
        <Alive hand={hand} part={part} />
      </Suspense>
    </>
  )
}

/** Comes to life with what stands beside it. */
function Alive({ hand, part }: { hand: RefObject<EarlyHand | undefined>; part: Part }) {
  // From here on React hears everything itself …
  useLayoutEffect(() => {
    hand.current?.stop()
    part.awake = true
    asleep.delete(part)
  }, [hand, part])
  // … and by now every part listens to its stores.
  useEffect(() => hand.current?.replay(), [hand])
  return null
}

/** One part of the page, from when it is there as HTML until it goes. */
interface Part {
  id: string
  awake: boolean
}

/** The parts that are HTML alone. */
const asleep = new Set<Part>()

/** Whether every part of the page is alive. */
export const allAwake = (): boolean => asleep.size === 0

const WAKE_MS = 8000
const LOOK_MS = 30

/** Brings every part to life, wherever it is on the page, as far as that can be done in some seconds. @returns how many were asleep */
export async function wakeAll(): Promise<number> {
  const woken = new Set(asleep)
  const deadline = performance.now() + WAKE_MS
  while (asleep.size > 0 && performance.now() < deadline) {
    for (const part of asleep) {
      woken.add(part)
      nearOf(part.id).resolve()
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return woken.size
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
