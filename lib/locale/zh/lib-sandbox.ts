import type { Words } from '../words'

/** What the reader’s own code is told. */
export const libSandbox = {
  'The code runner could not be loaded. Are you offline?': '运行代码的程序未能加载。是不是离线了？',
  'Code runner': '代码运行程序',
  'The code runner did not start.': '运行代码的程序没有启动。',
  'The code returns before its end.': '代码还没到末尾就返回了。',
  'the program ends too early: a bracket or a brace is still open': '程序结束得太早：还有括号没有闭合',
  'what was thrown cannot be read': '抛出的内容无法读取',
  '… further output is not shown': '……后面的输出不再显示',
  'the answer is nested too deeply': '答案嵌套得太深',
  'the answer is a function; was it meant to be called?': '答案是一个函数；是不是忘了调用它？',
  'the answer is a promise; was it meant to be awaited?': '答案是一个 Promise；是不是忘了 await？',
  'the tensor that was returned is disposed already': '返回的张量已经释放了',
  'The sandbox has no buffers that can be resized.': '沙盒里没有可以改变大小的缓冲区。',
  'the answers have more than {most} values and characters': '答案超过了 {most} 个值和字符',
  'The sandbox allows {megabytes} MB of arrays at a time. Is something kept in a loop?':
    '沙盒同时最多允许 {megabytes} MB 的数组。是不是在循环里一直保留着什么？',
  'The sandbox allows a run to make {megabytes} MB of arrays, objects and strings. Is something kept in a loop?':
    '沙盒每次运行最多允许生成 {megabytes} MB 的数组、对象和字符串。是不是在循环里一直保留着什么？',
  '{name} is not available: the code runs in a sandbox.': '{name} 不可用：代码在沙盒里运行。',
  'The code runner failed: {why}': '运行代码的程序出错了：{why}',
} as const satisfies Words
