import type { Words } from '../words'

/** What the records of progress say. */
export const libProgress = {
  'This is not complete JSON; it may be cut off or damaged ({reason}).':
    '这不是完整的 JSON；文件可能被截断或损坏了（{reason}）。',
  'This is not a progress file of Epoch: its "format" is not "epoch-progress".':
    '这不是 Epoch 的进度文件：它的 "format" 不是 "epoch-progress"。',
  'This file is of version {version}, made by a newer Epoch; this one reads version {eventVersion}. Reload the page to get the newest.':
    '这个文件的版本是 {version}，由更新的 Epoch 生成；这里能读的是版本 {eventVersion}。重新加载页面，就能得到最新版。',
  'events[{i}].time lies in the future ({time}).': 'events[{i}].time 在未来（{time}）。',
  'Two different events in this file share the id {twice}.':
    '这个文件里有两条不同的记录用了同一个 id：{twice}。',
  'The checksum does not match: the events were changed or damaged after the export.':
    '校验和不符：导出之后，记录被改动或损坏了。',
  'This file is larger than 20 MB, which no progress file is.': '这个文件超过 20 MB，进度文件不会这么大。',
  '{path}… is nested more than {maxDepth} levels deep.': '{path}…… 的嵌套超过了 {maxDepth} 层。',
  '{path} holds the key "{key}", which no honest file has.':
    '{path} 含有键 "{key}"，正常的文件不会有这个键。',
  '{place} should be of type {expected}.': '{place} 的类型应为 {expected}。',
  '{place} should be {values}.': '{place} 应为 {values}。',
  '{place} is not of a kind that this version knows.': '{place} 的种类是这个版本不认识的。',
  '{place} holds characters that are not allowed here.': '{place} 含有这里不允许的字符。',
  '{place} is missing.': '缺少 {place}。',
  '{place} is too small.': '{place} 太小。',
  '{place} is too large.': '{place} 太大。',
  '{place} has an unknown key "{key}".': '{place} 含有不认识的键 "{key}"。',
  '{place} is not valid.': '{place} 无效。',
  'Not begun.': '还没有开始。',
  'Opened; nothing of it is tried yet.': '打开过，还没有做其中的练习。',
  'All {objectives} objectives mastered.': '{objectives} 个学习目标全部已掌握。',
  '{overdue} to review.': '其中 {overdue} 个要复习。',
  'The lesson was opened; nothing of this is tried yet.': '这一课打开过，与这个目标有关的还没有做。',
  '{done}.': '{done}。',
  'Succeed once more after a night to master it.': '隔一夜再做对一次，就算掌握。',
  '{done}, in {nights} sittings with a night between.': '{done}，分 {nights} 次完成，中间隔了夜。',
  Tried: '做过',
  '{all}, {helped} with help or at a second try': '{all}，其中 {helped} 个用了提示或第二次才做对',
  '{practised} of {n} objectives practised, {mastered} mastered.':
    '{n} 个学习目标中练习过 {practised} 个，掌握了 {mastered} 个。',
  '{n} questions of a test right.': '测验中答对 {n} 题。',
  '{n} cards to review.': '有 {n} 张卡片要复习。',
  'Last recalled {n} days ago.': '上次回想是在 {n} 天前。',
  '{solved} of {n} exercises solved': '{n} 道练习中解出 {solved} 道',
  '{solved} of {n} cards known': '{n} 张卡片中记得 {solved} 张',
  '{practised} of {objectives} objectives practised': '{objectives} 个学习目标中练习过 {practised} 个',
  'You have read {share} % of it.': '你已读了 {share}%。',
  'Of {title}:': '来自“{title}”：',
  'You mastered it a while ago; recalling it now keeps it.': '你以前掌握了它；现在回想一遍，才不会忘。',
  'You have practised all {lessons} lessons of its stage. Nothing is judged before you hand it in.':
    '这个阶段的 {lessons} 课你都练习过了。交卷之前不会评判。',
  'The next that is written, though it builds on {title}: {why}.':
    '这是下一课，不过它以“{title}”为基础：{why}。',
  'You have practised what it builds on.': '它所需要的基础你已经练习过了。',
  'It builds on no other lesson.': '它不需要别的课作基础。',
  'Of {title} and {n} other lessons:': '来自“{title}”和另外 {n} 课：',
  'recalling them now keeps them.': '现在回想一遍，才不会忘。',
  '{n} exercises tried and not solved yet.': '有 {n} 道练习做过，还没有解出。',
  'You have read it; {n} exercises not tried yet.': '你读过了；还有 {n} 道练习没有做。',
  'Also written elsewhere:\n\n{text}\n': '别处还写着：\n\n{text}\n',
  'The event {id} is known here with different contents.': '这里已有 id 为 {id} 的记录，内容却不同。',
} as const satisfies Words
