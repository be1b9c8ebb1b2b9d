'use client'

import { whenNear } from '@/components/ui/near'

/**
 * The exercises as lessons place them: their code is downloaded when the first of the page comes near the screen, for
 * all of them, since a lesson that has one kind has most.
 */
const NEAR = 'exercises'

export const Card = whenNear(NEAR, async () => (await import('./card')).Card)
export const Challenge = whenNear(NEAR, async () => (await import('./challenge')).Challenge)
export const Choice = whenNear(NEAR, async () => (await import('./choice')).Choice)
export const Code = whenNear(NEAR, async () => (await import('./code')).Code)
export const Debug = whenNear(NEAR, async () => (await import('./debug')).Debug)
export const Drawn = whenNear(NEAR, async () => (await import('./drawn')).Drawn)
export const Match = whenNear(NEAR, async () => (await import('./match')).Match)
export const Numeric = whenNear(NEAR, async () => (await import('./numeric')).Numeric)
export const Order = whenNear(NEAR, async () => (await import('./order')).Order)
export const Predict = whenNear(NEAR, async () => (await import('./predict')).Predict)
export const Reveal = whenNear(NEAR, async () => (await import('./reveal')).Reveal)
export const Shape = whenNear(NEAR, async () => (await import('./shape')).Shape)
