// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { QrCode } from '@/components/ui/qr-code'

afterEach(cleanup)

const LABEL = 'QR code of the link'
const show = (text: string) => render(<QrCode text={text} label={LABEL} />)

test('beside the code of a link that only this computer can open it says so', () => {
  show('http://localhost:8100/lab/gpt')
  expect(screen.getByText(/^Only this computer can open localhost:8100: no phone/)).toBeDefined()
  cleanup()
  show('file:///media/stick/lab/gpt.html')
  expect(screen.getByText(/^This page is a file of this computer: no phone/)).toBeDefined()
  expect(screen.getByRole('img', { name: LABEL })).toBeDefined()
})

test('a link that phones reach, and a code that is no link, stand alone', () => {
  for (const text of ['https://epoch.example/lab/gpt', 'http://192.168.1.7:8100/', 'K4M7-2QXD-9RTA']) {
    show(text)
    expect(screen.getByRole('img', { name: LABEL })).toBeDefined()
    expect(screen.queryByText(/no phone/)).toBeNull()
    cleanup()
  }
})
