import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { SEARCH_OPTIONS, wordsOf } from '@/lib/content/search'

test('words are what stands between spaces and marks; of Chinese, every two neighbouring characters', () => {
  expect(wordsOf('the learning rate (of Adam)')).toEqual(['the', 'learning', 'rate', 'of', 'Adam'])
  expect(wordsOf('梯度下降。')).toEqual(['梯度', '度下', '下降'])
  expect(wordsOf('用 MNIST数据')).toEqual(['用', 'MNIST', '数据'])
})

test('a Chinese word is found within a sentence', () => {
  const search = new MiniSearch(SEARCH_OPTIONS)
  search.addAll([
    { id: 'a', title: '什么是深度学习', lesson: '', text: '它怎么知道该推哪些数？靠的是梯度。' },
    { id: 'b', title: '神经元', lesson: '', text: '权重和偏置。' },
  ])
  expect(search.search('梯度').map(({ id }) => id)).toEqual(['a'])
  expect(search.search('权', { prefix: true }).map(({ id }) => id)).toEqual(['b'])
})
