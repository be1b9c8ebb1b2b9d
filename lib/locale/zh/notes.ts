import type { Words } from '../words'

/** Notes and bookmarks. */
export const notes = {
  Note: '笔记',
  'Your note on this paragraph': '你对这一段的笔记',
  'In your own words': '用你自己的话',
  'Saved as you type, on this device only.': '边写边保存，只在这台设备上。',
  'Also written elsewhere': '别处也写了',
  'Add to the note': '加进笔记',
  Discard: '舍弃',
  Bookmarked: '已加书签',
  Bookmark: '加书签',
  'Delete note': '删除笔记',
  Done: '完成',
  'Previous paragraph': '上一段',
  'Next paragraph': '下一段',
  'All notes': '所有笔记',
  'While reading, the keys {kbd} and {kbd2} note and bookmark the paragraph in view':
    '阅读时，按 {kbd} 给眼前的段落写笔记，按 {kbd2} 加书签',
  'The paragraph': '这一段',
  'The note is deleted.': '笔记已删除。',
  'This paragraph has been rewritten. Here is where it stood.': '这一段已经改写。这里是它原来的位置。',
  'The other text is discarded.': '另一份文字已舍弃。',
  'Your notes on this lesson': '你在这一课的笔记',
  'This paragraph has been rewritten since; the link leads to its section.':
    '这一段后来改写了；链接指向它所在的小节。',
  Edit: '编辑',
  'Reading what is stored here …': '正在读取保存的内容……',
  'Search your notes': '搜索笔记',
  'Sorted by': '排序方式',
  'By lesson': '按课',
  'By date': '按日期',
  'Export as Markdown': '导出为 Markdown',
  '{kept} in all.': '共 {kept} 条。',
  '{found} of {kept}.': '{kept} 条中的 {found} 条。',
  'Try a shorter word, or its beginning.': '换一个短一些的词，或只输入开头几个字。',
  'Nothing noted yet': '还没有记下什么',
  'Point at a paragraph of a lesson: a bookmark and a pen appear beside it.':
    '把指针移到一课的某个段落上，旁边会出现一个书签和一支笔。',
  'By keyboard, {kbd} notes and {kbd2} bookmarks the paragraph in view.':
    '用键盘时，按 {kbd} 给眼前的段落写笔记，按 {kbd2} 加书签。',
  'On a phone, use the pen at the edge of the screen.': '在手机上，用屏幕边缘的笔。',
  'What you write is kept on this device and is in the <link>progress file</link> that you can export.':
    '你写的内容保存在这台设备上，也包含在可以导出的<link>进度文件</link>里。',
  'Begin with {title}.': '从“{title}”开始。',
  'Note on the paragraph in view': '给眼前的段落写笔记',
  'Bookmark this paragraph': '给这一段加书签',
  'Bookmark (b)': '书签（b）',
  'Note on this paragraph': '给这一段写笔记',
  'Note (n)': '笔记（n）',
  'Also written in another tab, {when}': '另一个标签页里也写了，{when}',
  'Also written on another device, {when}': '另一台设备上也写了，{when}',
} as const satisfies Words
