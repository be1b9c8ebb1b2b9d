import type { Words } from '../words'

/** Guides and answer keys. */
export const teach = {
  Choice: '选择题',
  Number: '数值题',
  Order: '排序',
  Match: '配对',
  Prediction: '预测',
  Program: '程序',
  Challenge: '挑战',
  'Other numbers for every student: the list of a class is made <link>from its code</link>. This is one version.':
    '每个学生的数字都不同：班级的名单<link>由班级代码</link>生成。这里是其中一种。',
  'Judged by:': '判定依据：',
  'set up so that it passes': '一组能通过的设置',
  'Wrong:': '错误：',
  'Every reader has other numbers here: see the answer key.': '这里每个读者的数字都不同：见参考答案。',
  '{minutes} minutes': '{minutes} 分钟',
  'A wrong answer:': '一个错误的回答：',
  'In the room': '现场',
  'In the heads': '理解',
  'Teacher’s guide': '教师指南',
  'Answer key': '参考答案',
  'The lesson': '课文',
  Lab: '实验',
} as const satisfies Words
