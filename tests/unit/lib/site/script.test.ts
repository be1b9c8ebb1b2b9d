import { expect, test } from 'vitest'
import { scriptOf } from '@/lib/site/script.mjs'

test.each([
  'lib/offline/worker.ts',
  'lib/sandbox/runtime.ts',
  'lib/sandbox/frame.ts',
  'lib/package/page.mjs',
])('%s asks nothing of the environment of a build, which is not there where it runs', (entry) =>
  expect(scriptOf(entry, { BUILD: '"x"' })).not.toMatch(/process\.env\.NEXT_PUBLIC/),
)
