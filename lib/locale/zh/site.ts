import type { Words } from '../words'

/** The head and the foot of every page, and what search engines are told. */
export const site = {
  'Skip to the text': '跳到正文',
  'Search {kbd}': '搜索 {kbd}',
  '{message} Is this device offline? The next key tries again.':
    '{message} 设备是不是离线了？再按一个键会重试。',
  Search: '搜索',
  'Search the course': '搜索课程',
  'A word, a symbol, a question': '一个词、一个符号或一个问题',
  'Type to search; the arrow keys go through what is found.': '输入要找的内容，用方向键在结果中移动。',
  'Nothing was found. Try a shorter word, or its beginning.':
    '没有找到。换一个短一些的词，或只输入开头几个字。',
  'The best {most} results.': '最相关的 {most} 条结果。',
  '{n} results.': '{n} 条结果。',
  'The search index is not there (HTTP {status}).': '找不到搜索索引（HTTP {status}）。',
  Class: '班级',
  Slides: '幻灯片',
  Verify: '验证',
  'Nothing you do here leaves your device.': '你在这里做的一切都不会离开你的设备。',
  Site: '网站',
  Course: '课程',
  Theme: '主题',
  'System theme': '跟随系统',
  'Light theme': '浅色',
  'Dark theme': '深色',
} as const satisfies Words
