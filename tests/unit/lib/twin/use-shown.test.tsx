// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { TwinLink, TwinScope } from '@/lib/twin/context'
import { type Link, openLink } from '@/lib/twin/link'
import { useShown } from '@/lib/twin/use-shown'
import { browser } from './browser'

afterEach(cleanup)

function Counter({ name }: { name: string }) {
  const [count, setCount] = useShown('count', 1)
  const [last, setLast] = useShown<string>('last')
  return (
    <button
      type="button"
      onClick={() => {
        setCount((now) => now + 1)
        setCount((now) => now * 10)
        setLast('a click')
      }}
    >
      {name} {count} {last ?? 'nothing'}
    </button>
  )
}

const inWindow = (link: Link | null, name: string, scope = 'slide 1') => (
  <TwinLink value={link}>
    <TwinScope value={scope}>
      <Counter name={name} />
    </TwinScope>
  </TwinLink>
)

function windows() {
  const channel = browser()
  const presenter = openLink(channel(), { role: 'presenter', talk: 'a', id: '1', page: '/' })
  const audience = openLink(channel(), { role: 'audience', talk: 'a', id: '2', page: '/' })
  presenter.greet()
  return { presenter, audience }
}

test('in one window it is plain state', () => {
  render(inWindow(null, 'alone'))
  fireEvent.click(screen.getByRole('button'))
  expect(screen.getByText('alone 20 a click')).toBeDefined()
})

test('what is set in one window is seen in the other, in the same place only', () => {
  const { presenter, audience } = windows()
  render(
    <>
      {inWindow(presenter, 'here')}
      {inWindow(audience, 'there')}
      {inWindow(audience, 'elsewhere', 'slide 2')}
    </>,
  )
  fireEvent.click(screen.getByText(/^here/))
  expect(screen.getByText('there 20 a click')).toBeDefined()
  expect(screen.getByText('elsewhere 1 nothing')).toBeDefined()
  fireEvent.click(screen.getByText(/^there/))
  expect(screen.getByText('here 210 a click')).toBeDefined()
})

test('what comes late begins as the other window shows it', () => {
  const { presenter, audience } = windows()
  render(inWindow(presenter, 'here'))
  fireEvent.click(screen.getByText(/^here/))
  act(() => void render(inWindow(audience, 'late')))
  expect(screen.getByText('late 20 a click')).toBeDefined()
  expect(screen.getByText('here 20 a click')).toBeDefined()
})

function Renamed({ name, place }: { name: string; place: string }) {
  const [text, setText] = useShown(place, 'blank')
  const [setFirst] = useState(() => setText)
  return (
    <button type="button" onClick={() => setFirst('written')}>
      {name} {text}
    </button>
  )
}

test('a setter stays good when the name of the state changes', () => {
  const { presenter, audience } = windows()
  const both = (place: string) => (
    <>
      <TwinLink value={presenter}>
        <Renamed name="here" place={place} />
      </TwinLink>
      <TwinLink value={audience}>
        <Renamed name="there" place={place} />
      </TwinLink>
    </>
  )
  const { rerender } = render(both('before training'))
  rerender(both('after training'))
  fireEvent.click(screen.getByText(/^here/))
  expect(screen.getByText('there written')).toBeDefined()
})
