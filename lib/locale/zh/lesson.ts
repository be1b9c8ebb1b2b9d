import type { Words } from '../words'

/** A lesson: its frame, its marks, its quick check. */
export const lesson = {
  Framework: '框架',
  'The browser does not allow copying; select the code instead.': '浏览器不允许复制，请手动选中代码。',
  Copy: '复制',
  'Download as notebook': '下载为笔记本文件',
  'On this page': '本页内容',
  Sources: '参考资料',
  'Next and previous lesson': '上一课与下一课',
  Previous: '上一课',
  Next: '下一课',
  'To teach it': '讲这一课',
  '(coming)': '（筹备中）',
  ': course map and contents': '：课程地图与目录',
  "From the course Epoch: the {title} version of this lesson's program.":
    '出自课程 Epoch：这一课的程序，{title} 版。',
  'A common misconception': '常见的误解',
  'Try this': '试一试',
} as const satisfies Words
