// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { manifestOf } from '@/lib/package/manifest.mjs'

const FILES = ['_next/static/chunks/a~b.js', 'data/x & y/1.bin', 'learn/losses.html']
const text = manifestOf({ slug: 'losses', title: 'Loss & “cost” <1>' }, FILES, '0.1.0-0123abc-changed')
const manifest = new DOMParser().parseFromString(text, 'text/xml')
const CP = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
const all = (name: string) => [...manifest.getElementsByTagNameNS(CP, name)]
const childrenOf = (element: Element) => [...element.children].map(({ localName }) => localName)

test('it is well-formed, in the namespaces of SCORM 1.2, its parts in their order', () => {
  expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0)
  const root = manifest.documentElement
  expect([root.localName, root.namespaceURI]).toEqual(['manifest', CP])
  expect(root.getAttribute('version')).toBe('0.1.0-0123abc-change') // the schema allows 20 characters
  expect(childrenOf(root)).toEqual(['metadata', 'organizations', 'resources'])
  expect(childrenOf(all('metadata')[0]!)).toEqual(['schema', 'schemaversion'])
  expect([all('schema')[0]!.textContent, all('schemaversion')[0]!.textContent]).toEqual(['ADL SCORM', '1.2'])
  expect(childrenOf(all('organization')[0]!)).toEqual(['title', 'item'])
  expect(all('title').map(({ textContent }) => textContent)).toEqual([
    'Loss & “cost” <1>',
    'Loss & “cost” <1>',
  ])
})

test('the one item is the lesson, a SCO with all its files', () => {
  const organizations = all('organizations')[0]!
  expect(organizations.getAttribute('default')).toBe(all('organization')[0]!.getAttribute('identifier'))
  const [resource, ...others] = all('resource')
  expect(others).toEqual([])
  expect(all('item')[0]!.getAttribute('identifierref')).toBe(resource!.getAttribute('identifier'))
  expect(resource!.getAttribute('type')).toBe('webcontent')
  expect(resource!.getAttributeNS(ADL, 'scormtype')).toBe('sco')
  expect(resource!.getAttribute('href')).toBe('learn/losses.html')
  expect(all('file').map((file) => decodeURIComponent(file.getAttribute('href')!))).toEqual(FILES)
})

test('identifiers are names of XML, and no two are the same', () => {
  const identifiers = [...manifest.querySelectorAll('[identifier]')].map(
    (one) => one.getAttribute('identifier')!,
  )
  expect(new Set(identifiers).size).toBe(identifiers.length)
  for (const one of identifiers) expect(one).toMatch(/^[A-Za-z_][\w.-]*$/)
})
