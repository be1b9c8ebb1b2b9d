import type { Words } from '../words'

/** Slides and the presenter’s view. */
export const present = {
  'This window is for the room: drag it to the projector and press {kbd} for full screen. It shows what you do in the other one.':
    '这个窗口给现场看：把它拖到投影仪上，按 {kbd} 进入全屏。你在另一个窗口中做什么，它就显示什么。',
  Hide: '隐藏',
  'The browser has blocked the second window. Allow pop-ups for this site, then press {kbd} again.':
    '浏览器拦截了第二个窗口。请允许这个网站弹出窗口，然后再按一次 {kbd}。',
  Back: '后退',
  'Next##a step of the slides': '下一步',
  'Go to {typed} ↵': '转到 {typed} ↵',
  Tools: '工具',
  Overview: '总览',
  'A window for the room': '给现场看的窗口',
  'Leave for the lesson': '离开幻灯片，回到这一课',
  'Time passed': '已用时间',
  'The screen is {blank}: show the slide': '屏幕是{blank}的：显示幻灯片',
  'Slide {at} of {slides}: {title}': '第 {at} 张幻灯片，共 {slides} 张：{title}',
  'The screen is {blank}. Any step shows the slide.': '屏幕是{blank}的。走任何一步都会显示幻灯片。',
  'Clickers work: they send Page ↓ and Page ↑. While something is typed into a widget, its keys are its own; Esc gives them back to the slide. Add ?minutes=20 to the address and the timer counts down.':
    '可以用翻页笔：它发送 Page ↓ 和 Page ↑。在组件里输入时，按键归组件使用；按 Esc 交还给幻灯片。在地址后加上 ?minutes=20，计时器就会倒计时。',
  'The remote could not be downloaded. With a connection, reload the page and try again.':
    '遥控未能下载。请联网后重新加载页面，再试一次。',
  'What comes': '接下来的内容',
  'The room sees this slide.': '现场看到的是这张幻灯片。',
  'The room sees a {blank} screen.': '现场看到的是{blank}的屏幕。',
  't starts the timer.': '按 t 开始计时。',
  Answers: '答案',
  Answer: '答案',
  '{n} more parts of this slide': '这张幻灯片还有 {n} 部分',
  'The two devices look for each other …': '两台设备正在互相寻找……',
  'The phone is connected. The connection lasts as long as this page: the next lesson’s slides need another.':
    '手机已连接。连接只在这个页面打开期间有效：放映下一课的幻灯片要重新连接。',
  'The phone has not been heard for some seconds. It may be in a pocket, and come back.':
    '已有几秒没有收到手机的消息。它可能在口袋里，会自己恢复。',
  'The text of the phone’s code can be pasted.': '可以改为粘贴手机的连接码。',
  'Code for the phone': '给手机扫描的二维码',
  'Scan this code with the phone’s camera and open the page that it names.':
    '用手机的摄像头扫描这个二维码，打开它指向的页面。',
  'The phone shows a code of its own.': '手机会显示它自己的二维码。',
  'Hold the phone before this computer’s camera.': '把手机举到这台电脑的摄像头前。',
  'This course is served by this computer to itself ({host}): a phone cannot open that page. Open the course on the phone at an address that it has, there <code>/remote</code>, and scan this code on that page.':
    '这个课程由这台电脑提供给自己使用（{host}）：手机打不开那个页面。请在手机上用它能访问的地址打开课程，进入 <code>/remote</code>，在那个页面上扫描这个二维码。',
  'Show this computer’s code again': '再显示这台电脑的二维码',
  'Scan the phone’s code': '扫描手机上的二维码',
  'Address for the phone': '给手机的地址',
  'Copy the address': '复制地址',
  'Text of the phone’s code': '手机的连接码',
  Connect: '连接',
  'Both devices must be in the same network. They talk to each other directly, without a server, and nothing leaves the room. This is one phone for you, not clickers for a class: those would need a server.':
    '两台设备必须在同一个网络中。它们直接通信，不经过服务器，什么都不会传出这个房间。这是给你用的一部手机，不是全班用的投票器：那需要服务器。',
  'The phone is connected.': '手机已连接。',
  'The phone is no longer connected.': '手机已断开连接。',
  slide: '幻灯片',
  '{number} of {count}: {title}': '第 {number} 张，共 {count} 张：{title}',
  '↓ more': '↓ 还有',
  'Slide {number}: {title}': '幻灯片 {number}：{title}',
  'After this you can': '学完之后，你能够',
  'You can now': '现在你能够',
  'Jump to a slide by its number': '按编号跳到一张幻灯片',
} as const satisfies Words
