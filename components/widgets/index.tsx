'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { WidgetId } from './ids'
import { WidgetBoundary } from './widget-boundary'

export interface WidgetProps {
  /** Parameters from the lesson; an address of the lab overrides them. */
  params?: Record<string, unknown>
}

/** One line per widget. Each is downloaded only by the pages that show it. */
const widgets: Record<WidgetId, ComponentType<WidgetProps>> = {
  digits: dynamic(() => import('./digits')),
  'first-digits': dynamic(() => import('./first-digits')),
  gpt: dynamic(() => import('./gpt')),
  playground: dynamic(() => import('./playground')),
}

/** The widget a lesson places: `<Widget id="playground" params={{ data: 'xor' }} />`. */
export function Widget({ id, params }: WidgetProps & { id: WidgetId }) {
  const View = widgets[id]
  return (
    <WidgetBoundary id={id}>
      <View params={params} />
    </WidgetBoundary>
  )
}
