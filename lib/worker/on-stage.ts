import { createContext } from 'react'

/** Whether what is inside can be seen; on a slide that is not shown, training rests as in a hidden tab. */
export const OnStage = createContext(true)
