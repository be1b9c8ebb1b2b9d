import type { Words } from '../words'

/** What joining a phone says. */
export const libRemote = {
  '{noToken} A character may be missing or wrong.': '{noToken}可能少了或错了一个字符。',
  'The two devices have different versions of the course. Reload both pages.':
    '两台设备上的课程版本不同。请重新加载两边的页面。',
  'This is not a code of a remote.': '这不是遥控的连接码。',
  'This is the code that a phone shows. The phone needs the one that the presentation shows.':
    '这是手机显示的连接码。手机需要的是放映那边显示的。',
  'This is the presentation’s own code. The one that the phone shows then is needed.':
    '这是放映自己的连接码。需要的是手机随后显示的那个。',
} as const satisfies Words
