'use client'

import { whenNear } from '@/components/ui/near'

/** What stands at the end of a lesson is downloaded when the reader comes near it. */
const NEAR = 'lesson-end'

export const Objectives = whenNear(NEAR, async () => (await import('./objectives')).Objectives)
export const NextForYou = whenNear(NEAR, async () => (await import('./next-for-you')).NextForYou)
