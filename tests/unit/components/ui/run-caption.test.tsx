// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { RunCaption } from '@/components/ui/run-caption'
import type { Run } from '@/lib/worker/use-experiment'

const site = vi.hoisted(() => ({ host: '' }))
vi.mock('@/lib/address/address', () => ({ pageAt: (path: string) => new URL(path, site.host) }))

afterEach(cleanup)

const run = {
  setup: { title: 'A network', params: v.object({}), backends: ['scratch'] },
  params: {},
  seed: 7,
  step: 0,
  wanted: 'auto',
  locked: () => false,
} as unknown as Run

test('on paper a run has the way back to it, for a camera and in words', () => {
  site.host = 'https://epoch.example'
  render(<RunCaption widget="gpt" run={run} />)
  expect(screen.getByRole('img', { name: 'QR code of the link' })).toBeDefined()
  expect(screen.getByText('https://epoch.example/lab/gpt?seed=7')).toBeDefined()
})

test('a link that no phone could open is there in words alone', () => {
  site.host = 'http://localhost:8100'
  render(<RunCaption widget="gpt" run={run} />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('http://localhost:8100/lab/gpt?seed=7')).toBeDefined()
})
