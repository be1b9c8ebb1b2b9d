// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest'
import { insideSlide, ownsKey } from '@/components/present/key-owner'

/** Types a key where `html` has `id="here"`. @returns whether the key belongs to what it was typed in */
function typed(html: string, key: string): boolean {
  const slide = document.createElement('section')
  slide.setAttribute('aria-roledescription', 'slide')
  slide.innerHTML = html
  document.body.append(slide)
  let owned: boolean | undefined
  const listen = (event: KeyboardEvent) => {
    owned = ownsKey(event)
  }
  window.addEventListener('keydown', listen)
  slide
    .querySelector('#here')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
  window.removeEventListener('keydown', listen)
  slide.remove()
  return owned!
}

const owned = (html: string, keys: readonly string[]) => keys.filter((key) => typed(html, key))

const ALL = ['ArrowRight', 'ArrowDown', 'Home', ' ', 'Enter', 'b', '7', '?', 'Escape']

test('on the slide itself every key is the deck’s', () => {
  expect(owned('<p id="here">text</p>', ALL)).toEqual([])
})

test('where one writes every key but Escape is the field’s', () => {
  for (const html of [
    '<input id="here">',
    '<input type="number" id="here">',
    '<textarea id="here"></textarea>',
    '<div contenteditable="true"><b id="here">x</b></div>',
  ])
    expect(owned(html, ALL), html).toEqual(ALL.filter((key) => key !== 'Escape'))
})

test('a slider has its arrows, and lets letters and digits through', () => {
  expect(owned('<input type="range" id="here">', ALL)).toEqual([
    'ArrowRight',
    'ArrowDown',
    'Home',
    ' ',
    'Enter',
  ])
})

test('a clicker turns the page where a slider was drawn by hand', () => {
  expect(owned('<input type="range" id="here">', ['PageDown', 'PageUp'])).toEqual([])
})

test('a button has Space and Enter only, so that the arrows turn the page after a press', () => {
  expect(owned('<button id="here">Train</button>', ALL)).toEqual([' ', 'Enter'])
})

test('a picture with keys of its own has them all but Escape', () => {
  expect(
    owned('<div role="application" tabindex="0" id="here"></div>', ['ArrowUp', 'End', 'b', 'Escape']),
  ).toEqual(['ArrowUp', 'End', 'b'])
})

test('a dialog or a menu over the slide has every key, Escape too', () => {
  expect(
    owned('<dialog open><button id="here">x</button></dialog>', ['Escape', 'b', 'ArrowRight']),
  ).toHaveLength(3)
})

test('what a widget has handled itself is its own', () => {
  const event = new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true })
  event.preventDefault()
  expect(ownsKey(event)).toBe(true)
})

test('Escape leads out of what is in a slide, and not out of the slide', () => {
  document.body.innerHTML =
    '<section aria-roledescription="slide" id="s"><button>x</button></section><button>y</button>'
  onTestFinished(() => document.body.replaceChildren())
  const [inside, outside] = document.querySelectorAll('button')
  const slide = document.querySelector('section')
  expect(insideSlide({ target: inside! })).toBe(slide)
  expect(insideSlide({ target: slide })).toBeUndefined()
  expect(insideSlide({ target: outside! })).toBeUndefined()
})
