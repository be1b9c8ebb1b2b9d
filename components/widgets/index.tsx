'use client'

import { type ComponentType, Suspense } from 'react'
import type { WidgetId } from './ids'
import { Near, whenNear } from './near'
import { WidgetBoundary } from './widget-boundary'

export interface WidgetProps {
  /** Parameters from the lesson; an address of the lab overrides them. */
  params?: Record<string, unknown>
}

/** One line per widget. Each is downloaded only by the pages that show it, when it comes near the screen. */
const widgets: Record<WidgetId, ComponentType<WidgetProps>> = {
  digits: whenNear('digits', () => import('./digits')),
  'first-digits': whenNear('first-digits', () => import('./first-digits')),
  gpt: whenNear('gpt', () => import('./gpt')),
  playground: whenNear('playground', () => import('./playground')),
}

/** The widget a lesson places: `<Widget id="playground" params={{ data: 'xor' }} />`. */
export function Widget({ id, params }: WidgetProps & { id: WidgetId }) {
  const View = widgets[id]
  return (
    <WidgetBoundary id={id}>
      <Near id={id}>
        <Suspense>
          <View params={params} />
        </Suspense>
      </Near>
    </WidgetBoundary>
  )
}
