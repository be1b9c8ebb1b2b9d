import { createContext } from 'react'
import type { createMirror, shareRun } from './mirror'

/** What joins the runs of two windows. */
export interface TwinRuns {
  createMirror: typeof createMirror
  shareRun: typeof shareRun
}

/** Brought along by the pages that have a second window, so that no other page downloads it. */
export const TwinRunsContext = createContext<TwinRuns | null>(null)
