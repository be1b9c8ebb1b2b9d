// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StepCost } from '@/components/widgets/optimizer-race-cost'

afterEach(cleanup)

const rows = () =>
  screen
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => row.textContent)

test('says how much each rule remembers, and measures every one of them when asked', async () => {
  render(<StepCost />)
  expect(rows()).toEqual(['SGD0–', 'momentum1–', 'Nesterov1–', 'AdaGrad1–', 'RMSprop1–', 'Adam2–', 'AdamW2–'])
  fireEvent.click(screen.getByRole('button', { name: 'Measure', hidden: true }))
  await waitFor(() => {
    for (const row of rows()) expect(row).toMatch(/\d ms$/)
  })
})
