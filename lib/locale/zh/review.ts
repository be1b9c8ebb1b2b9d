import type { Words } from '../words'

/** The review of cards. */
export const review = {
  'cards due': '张卡片到期',
  'There is nothing to review yet.': '还没有要复习的内容。',
  'At the end of each lesson are some cards. Turn one over there, or finish the lesson, and it comes here when you are about to forget it.':
    '每一课的末尾都有几张卡片。在那里翻开一张，或学完那一课；等你快要忘记的时候，它就会来到这里。',
  'Choose a lesson': '选一课',
  'Ten minutes are over.': '十分钟到了。',
  'Done for today.': '今天的做完了。',
  'Nothing is due today.': '今天没有到期的卡片。',
  'Ten minutes more': '再来十分钟',
  'Missed today: where it is explained': '今天没答上的：在哪里讲过',
  'What comes when': '什么时候复习什么',
  later: '以后',
  '{n} cards can wait until tomorrow.': '有 {n} 张卡片可以等到明天。',
  'It comes again in this session.': '这一次还会再问到它。',
  'Next in {days}.': '{days}后再问。',
  '{word}. {when}': '{word}。{when}',
  'The last grade is taken back.': '上一次评分已收回。',
  'Looking for what is due…': '正在查看有什么到期……',
  'This browser keeps nothing here: what you grade is forgotten with the page. Export it under <link>Progress</link>.':
    '这个浏览器在这里不保存任何数据：关闭页面，你的评分就没有了。请到<link>进度</link>里导出。',
  '{passed} <span>done,</span> {due} <span>to go</span>':
    '<span>已做</span> {passed}<span>，还剩</span> {due}',
  'Cards of today': '今天的卡片',
  Card: '卡片',
  '· missed ·': '· 没答上 ·',
  'this session': '这一次',
  'Show <key>Space</key>': '显示 <key>空格</key>',
  '{years} years': '{years} 年',
  '{n} days': '{n} 天',
  '{n} months': '{n} 个月',
} as const satisfies Words
