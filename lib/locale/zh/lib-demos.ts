import type { Words } from '../words'

/** What the logic of prepared demos says. */
export const libDemos = {
  'The file is larger than {mostMb} MB.': '文件大于 {mostMb} MB。',
  'What these demos have learned is larger than {mostMb} MB, too much for one file. Make two sets of them, or take the link along and warm up there.':
    '这些演示学到的内容大于 {mostMb} MB，一个文件放不下。请分成两套，或者只带链接，到那里再预热。',
  'This is no file of demos: there is no set in it.': '这不是演示文件：里面没有一套演示。',
  'This is no file of demos: it is not a zip, or it was damaged on its way.':
    '这不是演示文件：它不是 zip，或者在途中损坏了。',
  'The demo set in this file was damaged on its way.': '这个文件里的一套演示在途中损坏了。',
  'What a demo had learned was damaged on its way.': '有一个演示学到的内容在途中损坏了。',
  'This is no demo set, or it was damaged on its way.': '这不是一套演示，或者在途中损坏了。',
  '“{link}” is no link to a widget, to slides or to a lesson of this course.':
    '“{link}”不是指向本课程的组件、幻灯片或课的链接。',
  'This link is too long for a demo set.': '这个链接太长，不能放进一套演示。',
  'The links of these demos are too long for one set. Make two sets of them.':
    '这些演示的链接太长，一套放不下。请分成两套。',
  'This link is too long to be one to a demo set.': '这个链接太长，不会是一套演示的链接。',
  '“{link}” is no link.': '“{link}”不是链接。',
  'It is not there after ten minutes. Let it stop earlier.': '十分钟后还没有到。请让它早一点停下。',
  'It did not begin within ten minutes.': '十分钟内没有开始。',
  'There is no widget “{widget}” in this course.': '本课程没有组件“{widget}”。',
  'Training stopped at step {step}.': '训练停在了第 {step} 步。',
} as const satisfies Words
