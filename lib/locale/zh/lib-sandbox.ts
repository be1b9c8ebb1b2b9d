import type { Words } from '../words'

/** What the reader’s own code is told. */
export const libSandbox = {
  'The code runner could not be loaded. Are you offline?': '运行代码的程序未能加载。是不是离线了？',
  'Code runner': '代码运行程序',
  'The code runner did not start.': '运行代码的程序没有启动。',
} as const satisfies Words
