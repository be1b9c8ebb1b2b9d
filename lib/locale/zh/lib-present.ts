import type { Words } from '../words'

/** What keys of slides do. */
export const libPresent = {
  'Next step or slide': '下一步或下一张幻灯片',
  'One step back': '后退一步',
  'Down a tall slide, then on': '在长幻灯片中向下，到底后前进',
  'Up a tall slide, then back': '在长幻灯片中向上，到顶后后退',
  'First slide': '第一张幻灯片',
  'Last slide': '最后一张幻灯片',
  'Overview of all slides': '所有幻灯片总览',
  'Black screen, and back': '黑屏，再按恢复',
  'White screen, and back': '白屏，再按恢复',
  'Full screen, and back': '全屏，再按恢复',
  'Draw on the slide': '在幻灯片上画',
  'Speaker’s notes, on this screen': '讲者备注，显示在这个屏幕上',
  'A second window, for the room': '给现场看的第二个窗口',
  'A phone as remote control': '用手机遥控',
  'Start and stop the timer': '开始或停止计时',
  'Timer to zero': '计时归零',
  'Out of a widget, then: put away the tool, or show the overview': '先离开组件，再收起工具或显示总览',
  'This list': '这份列表',
} as const satisfies Words
