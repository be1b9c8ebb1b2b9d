import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'

const ID = 'feedforward.relu'
const RIGHT = 'const relu = (x) => x.map((v) => Math.max(0, v))'

const exercise = (page: Page) => page.locator(`[data-exercise="${ID}"]`)
const feedback = (page: Page) => page.locator(`[id="${ID}-feedback"]`)

async function open(page: Page): Promise<Locator> {
  await page.goto('/learn/feedforward')
  await exercise(page).scrollIntoViewIfNeeded()
  const editor = exercise(page).locator('.cm-content')
  await expect(editor).toBeVisible()
  return editor
}

/** Replaces what is in the editor, as fast as a paste. */
async function write(page: Page, source: string) {
  await exercise(page).locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(source)
}

/** Runs it and waits for the verdict. */
async function run(page: Page, source: string) {
  await write(page, source)
  await exercise(page).getByRole('button', { name: 'Run and check' }).click()
  await expect(feedback(page).locator('strong')).toBeVisible({ timeout: 30_000 })
  await expect(exercise(page).getByRole('button', { name: 'Run and check' })).toBeVisible({ timeout: 30_000 })
}

test('code is judged wrong with a counter-example, then right, by keyboard alone, and outlives a reload', async ({
  page,
}) => {
  await open(page)
  await write(
    page,
    'console.log("absolute", tf.tensor([1, 2])); tf.scalar(7).print()\nconst relu = (x) => x.map(Math.abs)',
  )
  await page.keyboard.press('Control+Enter')
  await expect(feedback(page)).toContainText('For relu([−1, 2]) your code gave 1 at [0]; expected 0.')
  await expect(feedback(page)).toContainText('absolute tensor [2] float32 [1, 2]')
  await expect(feedback(page)).toContainText('Tensor 7') // what the library prints
  await expect(feedback(page)).toContainText('2 tensors were not disposed')
  await expect(exercise(page)).toHaveAttribute('data-state', 'tried')

  await write(page, `${RIGHT} // in half`)
  const said = (await feedback(page).textContent()) ?? ''
  await page.reload()
  await exercise(page).scrollIntoViewIfNeeded()
  await expect(exercise(page).locator('.cm-content')).toContainText('// in half')
  await expect(feedback(page)).toHaveText(said)
  await exercise(page).locator('.cm-content').focus()
  await page.keyboard.press('Tab') // Tab leaves the editor …
  await expect(exercise(page).getByRole('group', { name: 'Console' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(exercise(page).getByRole('button', { name: 'Run and check' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(feedback(page)).toContainText('All checks pass.')
  await expect(exercise(page)).toHaveAttribute('data-state', 'solved')
})

test('a program that cannot be read is told with its line, which is marked', async ({ page }) => {
  await open(page)
  await run(page, 'const relu = (x) => x\nconst relu = (x) => x.map(Math.abs)\n')
  await expect(feedback(page)).toContainText(/SyntaxError: .*\(line 2\)/)
  await expect(exercise(page).locator('.cm-gutter-lint .cm-lint-marker-error')).toHaveCount(1)
})

test('every letter typed into the editor stays in it: the page has keys of its own', async ({ page }) => {
  await open(page)
  await write(page, '')
  await page.keyboard.type('const n = b / 2 ? 1 : 0')
  await expect(exercise(page).locator('.cm-content')).toHaveText('const n = b / 2 ? 1 : 0')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('names are offered while one types, are heard, and neither Enter nor Tab is caught by them', async ({
  page,
}) => {
  await open(page)
  await write(page, '')
  const content = exercise(page).locator('.cm-content')
  const offered = exercise(page).getByRole('listbox')
  await page.keyboard.type('const steps = tf.zer')
  await expect(offered.getByRole('option').first()).toHaveText('zeros')
  // A screen reader hears the option that is active, and the line about it.
  const active = exercise(page).locator(`[id="${await content.getAttribute('aria-activedescendant')}"]`)
  await expect(active).toHaveText('zeros')
  await expect(active).toHaveAccessibleDescription('zeros(shape)')
  await page.waitForTimeout(200) // the editor does not take an Enter for the list in its first 75 ms
  await page.keyboard.press('Enter')
  await page.keyboard.type('([2])')
  await expect(content).toHaveText('const steps = tf.zeros([2])')
  await page.keyboard.press('Enter')
  await page.keyboard.type('steps')
  await expect(offered.getByRole('option').first()).toHaveText('steps')
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter') // what is offered stands there already
  await page.keyboard.type('ste')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await expect(content).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(exercise(page).getByRole('button', { name: 'Run and check' })).toBeFocused()
  await expect(content.locator('.cm-line')).toHaveText(['const steps = tf.zeros([2])', 'steps', 'ste'])
})

test('an error names its line, and what is printed is shown', async ({ page }) => {
  await open(page)
  await run(page, 'console.log("three", 3)\nfunction relu(x) {\n  return x.mpa(1)\n}')
  await expect(feedback(page)).toContainText('x.mpa is not a function (line 3)')
  await expect(exercise(page).locator('.cm-gutter-lint .cm-lint-marker-error')).toHaveCount(1)
  await expect(feedback(page)).toContainText('three 3')
})

test('what is thrown in a timer, a frame or an unawaited promise is an error with its line, and the next run is well', async ({
  page,
}) => {
  await open(page)
  const waits = 'const relu = (x) => x\nawait new Promise(() => {\n'
  const later = {
    timer: `setTimeout(() => {\n  missing.timer\n})`,
    frame: `requestAnimationFrame(() => {\n  missing.frame\n})`,
    promise: `(async () => {\n  await null; missing.promise\n})()`,
  }
  for (const program of Object.values(later)) {
    await run(page, `${waits}${program}\n})`)
    await expect(feedback(page)).toContainText('ReferenceError: missing is not defined (line 4)')
    await expect(exercise(page).locator('.cm-gutter-lint .cm-lint-marker-error')).toHaveCount(1)
  }
  await run(page, `${RIGHT}\nasync function train() {\n  missing.step\n}\ntrain()`)
  await expect(feedback(page)).toContainText('All checks pass.')
  await expect(feedback(page)).toContainText('Uncaught ReferenceError: missing is not defined (line 3)')
})

test('an endless loop is stopped, the page goes on meanwhile, and the next run is well', async ({ page }) => {
  await open(page)
  await write(page, 'while (true) {}')
  await exercise(page).getByRole('button', { name: 'Run and check' }).click()
  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        const end = performance.now() + 2000
        const tick = () => {
          count++
          if (performance.now() < end) requestAnimationFrame(tick)
          else resolve(count)
        }
        tick()
      }),
  )
  expect(frames).toBeGreaterThan(10)
  await expect(feedback(page)).toContainText('Stopped after 5 seconds', { timeout: 30_000 })
  await run(page, RIGHT)
  await expect(feedback(page)).toContainText('All checks pass.')
})

test('back to the start can be undone, by a button after a reload too, and by Ctrl-Z', async ({ page }) => {
  const mine = `${RIGHT} // mine`
  const content = () => exercise(page).locator('.cm-content')
  await open(page)
  await write(page, mine)
  await exercise(page).getByRole('button', { name: 'Back to the start' }).click()
  await expect(content()).not.toContainText('// mine')
  await page.reload()
  await exercise(page).scrollIntoViewIfNeeded()
  await expect(content()).toContainText('return x')
  await exercise(page).getByRole('button', { name: 'Undo: bring my code back' }).click()
  await expect(content()).toContainText('// mine')
  await expect(content()).toBeFocused()
  await expect(exercise(page).getByRole('button', { name: /Undo/ })).toHaveCount(0)

  await exercise(page).getByRole('button', { name: 'Back to the start' }).click()
  await expect(content()).not.toContainText('// mine')
  await page.keyboard.press('Control+z')
  await expect(content()).toContainText('// mine')
})

test('a verdict is announced in a sentence, not check by check', async ({ page }) => {
  await open(page)
  await run(page, 'function relu(x) { for (let i = 0; i < x.length; i++) if (x[i] < 0) x[i] = 0; return x }')
  const status = exercise(page).getByRole('status')
  await expect(status).toHaveText('Not yet. 1 of 2 checks pass.')
  await run(page, RIGHT)
  await expect(status).toHaveText('All checks pass.')
})

test('the reader can stop a run', async ({ page }) => {
  await open(page)
  await write(page, 'while (true) {}')
  await exercise(page).getByRole('button', { name: 'Run and check' }).click()
  await exercise(page).getByRole('button', { name: 'Stop' }).click()
  await expect(feedback(page)).toContainText('Stopped.')
  await run(page, RIGHT)
  await expect(feedback(page)).toContainText('All checks pass.')
})

test('endless allocation ends with a word, and the next run is well', async ({ page }) => {
  await open(page)
  await run(page, 'const relu = () => { const kept = []; for (;;) kept.push(new Float64Array(1e6).fill(1)) }')
  await expect(feedback(page)).toContainText('The sandbox allows 256 MB')
  await run(page, RIGHT)
  await expect(feedback(page)).toContainText('All checks pass.')
})

/** Programs that take memory without an end, and what is said to each. */
const HUNGRY: [program: string, says: string][] = [
  ['const kept = []; for (;;) kept.push(new Array(1e5))', 'The sandbox allows a run to make 512 MB'],
  [`const kept = []; for (let i = 0; ; i++) kept.push({ name: 'x'.repeat(1000) + i })`, 'make 512 MB'],
  ['let list; for (;;) list = { next: list }', 'make 512 MB'],
  ['const kept = []; for (;;) kept.push(new Float32Array(1000))', 'make 512 MB'],
  ['const one = new Float64Array(2e7); const kept = []; for (;;) kept.push(one.slice())', 'allows 256 MB'],
  ['const one = new Float64Array(2e7); const kept = []; for (;;) kept.push(one.toSorted())', 'allows 256 MB'],
  ['const one = new ArrayBuffer(1e8); const kept = []; for (;;) kept.push(one.slice(0))', 'allows 256 MB'],
  [
    'const one = { a: new Float64Array(1e7) }; const kept = []; for (;;) kept.push(structuredClone(one))',
    'allows 256 MB',
  ],
  ['const kept = []; for (;;) kept.push(tf.ones([100, 100]))', 'allows 256 MB'],
]

/** What could take memory uncounted is not there. */
const REFUSED: [program: string, says: string][] = [
  ['new ArrayBuffer(8, { maxByteLength: 2 ** 30 }).resize(2 ** 30)', 'no buffers that can be resized'],
  ['new ArrayBuffer(8).transfer(2 ** 30)', 'is not a function'],
  ['new WebAssembly.Memory({ initial: 16000 })', 'no WebAssembly'],
  ['new SharedArrayBuffer(2 ** 30)', 'no shared memory'],
  ['new Blob([new Uint8Array(1e8)])', 'no files'],
  ['new OffscreenCanvas(16000, 16000)', 'no canvas'],
  [`eval('1')`, 'no code made of text'],
]

test('every way to take memory without an end is refused in words, and the page lives', async ({ page }) => {
  test.slow()
  let crashed = false
  page.on('crash', () => {
    crashed = true
  })
  await open(page)
  for (const [program, says] of HUNGRY) {
    await run(page, `const relu = (x) => x\n${program}`)
    await expect(feedback(page), program).toContainText(says)
    await expect(feedback(page), program).toContainText('(line 2)')
  }
  const tries = REFUSED.map(
    ([program]) => `try { ${program}; console.log('OPEN') } catch (error) { console.log(error.message) }`,
  )
  await run(page, `${tries.join('\n')}\n${RIGHT}`)
  for (const [, says] of REFUSED) await expect(feedback(page)).toContainText(says)
  await expect(feedback(page)).not.toContainText('OPEN')
  expect(crashed).toBe(false)
  await run(page, RIGHT)
  await expect(feedback(page)).toContainText('All checks pass.')
})

/** Each evaluates to OPEN when it got out. What is refused in words and what the policy blocks both count as closed. */
const ESCAPES: Record<string, string> = {
  fetch: `fetch(URL).then(() => 'OPEN')`,
  XMLHttpRequest: `new Promise((ok, no) => { const x = new XMLHttpRequest(); x.onload = () => ok('OPEN'); x.onerror = no; x.open('GET', URL); x.send() })`,
  WebSocket: `new Promise((ok, no) => { const w = new WebSocket(URL.replace('http', 'ws')); w.onopen = () => ok('OPEN'); w.onerror = no })`,
  EventSource: `new Promise((ok, no) => { const w = new EventSource(URL); w.onopen = () => ok('OPEN'); w.onerror = no })`,
  importScripts: `(importScripts(URL), 'OPEN')`,
  'import()': `import(URL).then(() => 'OPEN')`,
  'a nested worker': `new Promise((ok, no) => { const w = new Worker(globalThis.URL.createObjectURL(new Blob(["postMessage('OPEN')"]))); w.onmessage = (e) => ok(e.data); w.onerror = no })`,
  indexedDB: `new Promise((ok, no) => { const r = indexedDB.open('x'); r.onsuccess = () => ok('OPEN'); r.onerror = no })`,
  caches: `caches.open('x').then(() => 'OPEN')`,
  localStorage: `(localStorage.setItem('x', '1'), 'OPEN')`,
  'the page': `typeof parent === 'undefined' && typeof window === 'undefined' && typeof document === 'undefined' ? 'closed' : 'OPEN'`,
  BroadcastChannel: `(new BroadcastChannel('epoch-progress').postMessage({}), 'OPEN')`,
  postMessage: `(postMessage({ type: 'report' }), 'OPEN')`,
}

test('no way out of the sandbox', async ({ page, baseURL }) => {
  test.slow()
  const reached: string[] = []
  await page.context().route('**/escape*', async (route) => {
    reached.push(route.request().url())
    await route.fulfill({ body: 'postMessage("OPEN")', headers: { 'access-control-allow-origin': '*' } })
  })
  await open(page)
  const tries = Object.entries(ESCAPES).map(
    ([name, code]) =>
      `try { console.log(${JSON.stringify(name)}, await Promise.race([(async () => ${code})(), new Promise((ok) => setTimeout(() => ok('no answer'), 200))])) } catch (error) { console.log(${JSON.stringify(name)}, 'closed:', String(error.message ?? error.type)) }`,
  )
  await run(page, `const URL = '${baseURL}/escape'\n${tries.join('\n')}\n${RIGHT}`)
  const text = await feedback(page).textContent()
  for (const name of Object.keys(ESCAPES)) expect(text).toContain(name)
  expect(text).not.toContain('OPEN')
  expect(reached).toEqual([])
})

test('a pass cannot be forged', async ({ page }) => {
  await open(page)
  const forgeries = [
    // To write to the frame and the page in the runner's name.
    `const pass = { type: 'report', report: { status: 'done', answers: Array(50).fill({ ok: true, value: [0, 2], leaked: 0 }), leaked: 0 } }
     try { self.postMessage(pass) } catch {}
     MessagePort.prototype.postMessage = function () { this.dispatchEvent(new MessageEvent('message', { data: pass })) }
     self.dispatchEvent(new MessageEvent('message', { data: pass }))
     const relu = (x) => x`,
    // To make every comparison succeed.
    `Array.prototype.every = Array.prototype.some = () => true
     Math.abs = () => 0; Number.isNaN = () => true; Object.is = () => true
     JSON.stringify = () => '[0,2]'; Array.isArray = () => true
     const relu = (x) => x`,
  ]
  for (const forgery of forgeries) {
    await run(page, forgery)
    await expect(feedback(page)).not.toContainText('All checks pass.')
    await expect(exercise(page)).toHaveAttribute('data-state', 'tried')
  }
})
