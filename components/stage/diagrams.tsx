import type { ComponentType } from 'react'
import { NetworkDiagram } from './network-diagram'

interface DiagramProps {
  lessons: readonly { title: string; href?: string }[]
}

/** One line per stage whose lessons have a picture in common, by its slug. */
export const diagrams: Readonly<Record<string, ComponentType<DiagramProps>>> = {
  'neural-networks': NetworkDiagram,
}
