'use client'

import { createContext } from 'react'

/** What an exercise around a widget asks of it: what may not be changed, and to hear what is set. */
export interface Task {
  lock: readonly string[]
  onSetup(params: Record<string, unknown>): void
}

/** The task that the widgets below stand in; null in the text of a lesson. */
export const TaskContext = createContext<Task | null>(null)
