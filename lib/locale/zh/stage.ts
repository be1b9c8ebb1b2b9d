import type { Words } from '../words'

/** Stages and their cheat sheets. */
export const stage = {
  'A network with its parts, each numbered as the lesson that explains it':
    '一个网络和它的各个部分，每个部分标着讲解它的那一课的编号',
  digits: '数字',
  'builds on {needs}': '需要先学：{needs}',
  'Stage {number} at a glance': '一眼看完阶段 {number}',
  'Its test': '阶段测验',
  'Its cheat sheet': '速查表',
} as const satisfies Words
