import type { Words } from '../words'

/** What keeping pages says. */
export const libOffline = {
  '{path} cannot be reached.': '无法访问 {path}。',
  '{path} is of another version of the course.': '{path} 属于另一版课程。',
  'The browser has no more room for this site.': '浏览器没有空间给这个网站了。',
  'This browser lets the page keep nothing.': '这个浏览器不允许页面保存任何数据。',
  'The first part of the course did not arrive.': '课程的第一部分没有下载到。',
} as const satisfies Words
