import type { Words } from '../words'

/** A phone as remote. */
export const remote = {
  'Now hold this code before the laptop’s camera, a forearm’s length away.':
    '现在把这个二维码举到笔记本电脑的摄像头前，相距大约一个前臂的长度。',
  'The phone’s code': '手机的二维码',
  'Waiting for the laptop. Leave this page open.': '正在等笔记本电脑。请不要关闭这个页面。',
  'Text of the code': '连接码',
  'Copy the text': '复制连接码',
  'Send it to the laptop, by a message to yourself for instance, and paste it there. It is of use for this one connection only.':
    '把它发到笔记本电脑上，例如发一条消息给自己，再粘贴到那里。它只对这一次连接有效。',
  'Connected.': '已连接。',
  'The laptop does not answer at the moment. The connection comes back by itself if it can.':
    '笔记本电脑现在没有响应。如果可以，连接会自己恢复。',
  'This browser cannot keep the screen on.': '这个浏览器不能让屏幕保持常亮。',
  'Show the slide': '显示幻灯片',
  'Stop the timer': '停止计时',
  'Start the timer': '开始计时',
  '← Back': '← 后退',
  'Next →': '前进 →',
  ', the screen is {blank}': '，屏幕是{blank}的',
  ', {n} more parts': '，还有 {n} 部分',
  'On the laptop, open a lesson’s slides and press {kbd}, or the button “Phone as remote” in the bar. It shows a code.':
    '在笔记本电脑上打开一课的幻灯片，按 {kbd}，或点工具栏中的“手机遥控”。它会显示一个二维码。',
  'Scan it with this phone’s camera, or here.': '用这部手机的摄像头扫描，或在这里扫描。',
  'Show the laptop the code that then appears on the phone.': '让笔记本电脑扫描随后出现在手机上的二维码。',
  'Scan the laptop’s code': '扫描笔记本电脑上的二维码',
  'The phone’s own camera app reads the code, too.': '手机自带的相机应用也能扫描这个二维码。',
  'Text of the laptop’s code': '笔记本电脑的连接码',
  'Laser pointer: move a finger here. Arrow keys move it, Escape puts it away.':
    '激光笔：在这里移动手指。方向键移动它，Esc 键收起它。',
  'For another connection the laptop makes another code: press {kbd} there, and scan it.':
    '要再次连接，笔记本电脑会生成另一个二维码：在那里按 {kbd}，再扫描。',
  'About 130 characters; large and small letters differ.': '大约 130 个字符，区分大小写。',
  'The browser did not take this code.': '浏览器没有接受这个连接码。',
  'Many networks of schools, hotels and conferences keep their devices apart; a hotspot of a phone is a network that usually does not.':
    '学校、酒店和会场的许多网络不让设备互相通信；手机热点通常没有这个限制。',
  'This browser cannot connect two devices, or forbids it (WebRTC). A current Chrome, Edge, Firefox or Safari can.':
    '这个浏览器不能让两台设备连接，或者禁止这样做（WebRTC）。当前版本的 Chrome、Edge、Firefox 或 Safari 都可以。',
  'This device gives no address in a network. Connect it to the network of the other one; a VPN or a setting of the browser may hide the address.':
    '这台设备没有给出网络地址。请把它连到另一台设备所在的网络；VPN 或浏览器的设置可能隐藏了地址。',
  'The two devices do not reach each other. Both must be in the same network, without a VPN. Try another code first: a browser that was allowed to use the camera also gives the device’s plain address, which some networks need. {apart}':
    '两台设备无法互相到达。两台都必须在同一个网络中，并且不用 VPN。先换一个二维码试试：得到摄像头使用许可的浏览器也会给出设备的真实地址，有些网络需要它。{apart}',
  'The other device has not been heard for a minute. {apart}': '已有一分钟没有收到另一台设备的消息。{apart}',
  'The other device has closed the connection, or its page.': '另一台设备关闭了连接或页面。',
  'The connection is closed.': '连接已关闭。',
} as const satisfies Words
