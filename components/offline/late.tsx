'use client'

import { whenNear } from '@/components/ui/near'

export const TakeAlong = whenNear('take-along', async () => (await import('./take-along')).TakeAlong)
