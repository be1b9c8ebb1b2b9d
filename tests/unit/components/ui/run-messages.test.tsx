// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RunFindings } from '@/components/ui/run-messages'
import type { Finding } from '@/lib/engine/doctor'

const finding = (id: Finding['id'], text: string): Finding => ({
  id,
  severity: 'notice',
  text,
  lesson: 'none',
})

test('a finding is spoken once when it comes, in a region that was there before, and not at each new number', () => {
  const { rerender } = render(<RunFindings findings={[]} />)
  const region = screen.getByRole('status')
  expect(region.textContent).toBe('')
  rerender(<RunFindings findings={[finding('overfitting', 'risen to 0.5')]} />)
  expect(region.textContent).toBe('risen to 0.5')
  rerender(<RunFindings findings={[finding('overfitting', 'risen to 0.6')]} />)
  expect(region.textContent).toBe('risen to 0.5')
  rerender(<RunFindings findings={[finding('dead-units', 'half are dead')]} />)
  expect(region.textContent).toBe('half are dead')
  rerender(<RunFindings findings={[]} />)
  expect(region.textContent).toBe('')
})
