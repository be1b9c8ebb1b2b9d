'use client'

import { createContext } from 'react'
import type { Setup } from '@/lib/engine/experiment'
import type { ExperimentId } from '@/lib/experiments'
import type { RunState } from './run-state'

/** What a reader has set up in a widget. */
export interface Setting {
  experiment: ExperimentId
  params: Record<string, unknown>
  /** Its defaults and where it runs. */
  setup: Setup
}

/** What an exercise around a widget asks of it: what may not be changed, and to hear what is set and how it runs. */
export interface Task {
  /** Names it on its page; what it begins with may change from visit to visit. */
  place?: string
  locked(name: string): boolean
  onSetting?(setting: Setting): void
  onRun?(run: RunState): void
}

/** The task that the widgets below stand in; null in the text of a lesson. */
export const TaskContext = createContext<Task | null>(null)
