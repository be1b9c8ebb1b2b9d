import type { Words } from '../words'

/** In which language a lesson is shown. */
export const lessonLanguage = {
  'This lesson is not translated yet; it is shown in English.': '这一课还没有中文版，下面是英文原文。',
  'This page is not translated yet; it is shown in English.': '这一页还没有中文版，下面是英文原文。',
  'The English lesson has changed since this translation was made. <a>Read it in English</a>':
    '译文完成之后，英文原课有过改动。<a>阅读英文版</a>',
  'Some of this is not translated yet; it is shown in English.': '其中有些还没有中文版，以英文显示。',
} as const satisfies Words
