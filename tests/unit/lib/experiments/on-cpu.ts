import { experiments } from '@/lib/experiments'

const loaded = await Promise.all(
  Object.entries(experiments).map(async ([id, load]) => ({ id, ...(await load()).experiment })),
)

/** The experiments that run on the CPU back end, which a test has without a browser. */
export const ON_CPU = loaded
  .filter(({ backends }) => (backends as readonly string[]).includes('cpu'))
  .map(({ id }) => id)
