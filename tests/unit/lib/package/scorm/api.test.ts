import { expect, test } from 'vitest'
import { type Api, findApi, openSession } from '@/lib/package/scorm/api'

/** A window as far as the search looks: its parent (itself when there is none), its opener, what is in it. */
function windowOf({ parent, opener, API }: { parent?: Window; opener?: Window; API?: unknown }): Window {
  const page = { opener: opener ?? null, API } as unknown as { parent: Window; top: Window }
  page.parent = parent ?? (page as unknown as Window)
  page.top = parent ? parent.top! : (page as unknown as Window)
  return page as unknown as Window
}
const stranger = new Proxy({} as Window, {
  get(_, name) {
    if (name === 'parent' || name === 'top') return stranger
    throw new DOMException('Blocked a frame', 'SecurityError')
  },
})
const api = {} as Api

test.each([
  ['in the frame around it', windowOf({ parent: windowOf({ API: api }) })],
  [
    'three frames up',
    windowOf({ parent: windowOf({ parent: windowOf({ parent: windowOf({ API: api }) }) }) }),
  ],
  ['in the page that opened it', windowOf({ opener: windowOf({ API: api }) })],
  ['around the page that opened it', windowOf({ opener: windowOf({ parent: windowOf({ API: api }) }) })],
  [
    'where the frame around it was opened',
    windowOf({ parent: windowOf({ opener: windowOf({ API: api }) }) }),
  ],
])('the interface is found %s', (_, page) => {
  expect(findApi(page)).toBe(api)
})

test.each([
  ['there is none', windowOf({})],
  ['the frame around it is of another site', windowOf({ parent: stranger })],
  ['the opener is of another site', windowOf({ opener: stranger })],
])('nothing is found, and nothing breaks, where %s', (_, page) => {
  expect(findApi(page)).toBeUndefined()
})

/** A platform that writes down what it is asked, and refuses what it is told to refuse. */
class Platform implements Api {
  readonly calls: string[] = []
  constructor(private readonly refused = 'nothing') {}
  private say(call: string) {
    this.calls.push(call)
    return call.startsWith(this.refused) ? 'false' : 'true'
  }
  LMSInitialize() {
    return this.say('initialize')
  }
  LMSFinish() {
    return this.say('finish')
  }
  LMSCommit() {
    return this.say('commit')
  }
  LMSGetValue(element: string) {
    return element === 'cmi.core.student_id' ? 'ada' : ''
  }
  LMSSetValue(element: string, value: string) {
    return this.say(`${element}=${value}`)
  }
  LMSGetLastError() {
    return '405'
  }
  LMSGetErrorString() {
    return 'Incorrect data type'
  }
}

test('only what has changed is told, and stored', () => {
  const lms = new Platform()
  const session = openSession(lms)
  expect(session.get('cmi.core.student_id')).toBe('ada')
  session.tell({ a: '1', b: '2' })
  session.tell({ a: '1', b: '2' })
  session.tell({ a: '1', b: '3' })
  session.close()
  session.close()
  session.tell({ a: '9' })
  expect(lms.calls).toEqual(['initialize', 'a=1', 'b=2', 'commit', 'b=3', 'commit', 'finish'])
  expect(session.problem).toBeUndefined()
})

test('what is refused is told again next time, and the reason is known', () => {
  const lms = new Platform('b=')
  const session = openSession(lms)
  session.tell({ a: '1', b: '2' })
  expect(session.problem).toBe('Incorrect data type (error 405)')
  session.tell({ a: '1', b: '2' })
  expect(lms.calls.filter((call) => call === 'b=2')).toHaveLength(2)
  expect(lms.calls.filter((call) => call === 'a=1')).toHaveLength(1)
})

test('a platform that refuses or throws at the start hears nothing more', () => {
  const lms = new Platform('initialize')
  const session = openSession(lms)
  session.tell({ a: '1' })
  session.close()
  expect([session.isOpen, session.get('cmi.core.student_id'), lms.calls]).toEqual([false, '', ['initialize']])
  lms.LMSInitialize = () => {
    throw new Error('out of order')
  }
  const broken = openSession(lms)
  expect([broken.isOpen, broken.problem]).toEqual([false, 'out of order'])
})
