/** What the built site says of itself, read from disk so that one test per page and per widget can be declared. */
import { readFileSync } from 'node:fs'

interface Lesson {
  slug: string
  title: string
  /** Where they are. */
  slides: string
  guide?: string
  answers: string
  widgets: string[]
  exercises: { id: string; kind: string }[]
}

export interface Param {
  name: string
  kind: 'real' | 'whole' | 'flag' | 'one of' | 'list' | 'text'
  default: unknown
  min?: number
  max?: number
  values?: string[]
}

export interface LabWidget {
  id: string
  title: string
  backends: string[]
  params: Param[]
}

const read = <T>(file: string): T => JSON.parse(readFileSync(`out/${file}`, 'utf8'))

const { stages } = read<{ stages: { lessons: Lesson[]; pages: { path: string }[] }[] }>('course.json')

export const lessons = stages.flatMap((stage) => stage.lessons)
export const widgets = read<{ widgets: LabWidget[] }>('lab.json').widgets

/** Every page there is, by its path. */
export const pages = [
  '/',
  '/course',
  '/glossary',
  '/faq',
  '/privacy',
  '/progress',
  '/notes',
  '/review',
  '/verify',
  '/certificate',
  '/class',
  '/class/results',
  '/demos',
  '/present',
  '/remote',
  '/teach',
  // Guides differ from one another in words alone, and so do answer keys; teach.spec.ts looks at all of them.
  ...lessons.flatMap(({ guide, answers }) => (guide ? [guide, answers] : [])).slice(0, 2),
  '/offline',
  ...stages.flatMap((stage) => stage.pages.map(({ path }) => path)),
  ...lessons.map(({ slug }) => `/learn/${slug}`),
  ...widgets.map(({ id }) => `/lab/${id}`),
]

/** Parameters that make a widget's model small, so that a step is quick on every back end. */
const SMALL: Record<string, string> = {
  'activation-lab': 'width=4',
  'backprop-graph': 'source=network&layers=2',
  attention: 'units=6&batchSize=16',
  autoencoder: 'hidden=8&code=3&batchSize=16&examples=1000',
  cnn: 'layers=max2,conv2,max2,conv4,max2&batchSize=16&examples=1000',
  'deep-signal': 'depth=4&width=8&init=heNormal&learningRate=0.1',
  digits: 'layers=16&batchSize=32&examples=1000',
  'first-digits': 'layers=16&batchSize=32&examples=1000',
  'gan-2d': 'loss=r1&batchSize=16&generatorWidth=8&discriminatorWidth=8',
  'gan-digits': 'latent=4&generator=2&discriminator=2&batchSize=8&examples=1000',
  gpt: 'layers=1&heads=2&width=16&context=8&batchSize=8',
  'memory-race': 'lag=5&units=6&batchSize=16',
  neuron: 'data=clouds',
  playground: 'data=circle&points=100&layers=4,3',
}

/** A lab page with a small model. */
export function smallLab(id: string, query = ''): string {
  return `/lab/${id}?${[SMALL[id], query].filter(Boolean).join('&')}`
}

/** A value that a parameter cannot take, as it would stand in an address. */
export function badValue({ kind, max }: Param): string | undefined {
  switch (kind) {
    case 'real':
    case 'whole':
      return String(max! + 1e6)
    case 'flag':
      return 'maybe'
    case 'one of':
    case 'list':
      return 'no-such-value'
    case 'text':
      return undefined // any short text will do
  }
}
