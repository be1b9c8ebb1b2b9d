import type { Words } from '../words'

/** What stays on the device, and what is taken along. */
export const offline = {
  'on this device': '在这台设备上',
  'Remove: {title}': '移除：{title}',
  'Take along: {title}': '离线保存：{title}',
  'Take along': '离线保存',
  'The network does not answer, and this page has not been opened on this device before. Nothing is lost: what you did is stored here.':
    '网络没有响应，而这个页面还没有在这台设备上打开过。什么都没有丢：你做过的都保存在这里。',
  'This page stands in for others when there is no network and they are not on this device.':
    '没有网络、要看的页面又不在这台设备上时，就显示这个页面。',
  'Here without a network': '没有网络也能看的',
  'No lesson yet: open one while you are connected, and it stays.':
    '还没有保存任何课：联网时打开一课，它就会留在这里。',
  'A new version of the course is ready. Reload when it suits you.':
    '课程的新版本准备好了。方便的时候重新加载。',
  Reload: '重新加载',
  Later: '以后再说',
  'Looking at what is here …': '正在查看这里有什么……',
  'Take the whole course along': '离线保存整个课程',
  'The whole course is on this device, with its data.': '整个课程连同数据都在这台设备上。',
  'The whole course is on this device.': '整个课程都在这台设备上。',
  'with the data sets, {dataBytes} of it': '连同数据集，其中占 {dataBytes}',
  'The browser has room for {room} more from this site, which may not be enough.':
    '浏览器还能为这个网站留出 {room}，可能不够。',
  'Taking along': '离线保存的进度',
  '{bytes} of {total}': '{bytes}，共 {total}',
  'Lesson by lesson': '逐课选择',
  'This site holds {usage} on this device, progress included; the browser allows {quota}.':
    '这个网站在这台设备上占用 {usage}，包括进度；浏览器允许 {quota}。',
  'The browser has promised not to delete any of it by itself.': '浏览器已承诺不会自行删除其中任何内容。',
  'The browser may delete all of it when the disk is full; it has not promised otherwise.':
    '磁盘满时，浏览器可能把它全部删除；它没有作出别的承诺。',
  'Remove lessons and data': '移除课和数据',
  'This is a copy of the whole course. It needs no network: all of it comes from where this copy lies.':
    '这是整个课程的一份副本。它不需要网络：全部内容都来自这份副本所在的地方。',
  'This browser keeps nothing for use without a network here: it needs an address that begins with https, and a window that is not private.':
    '这个浏览器在这里不能保存供离线使用的内容：需要以 https 开头的地址，并且不是无痕窗口。',
  'What could be taken along cannot be read now. Reload the page when you are connected.':
    '现在读不到可以离线保存的内容。请联网后重新加载页面。',
  'The site has another version by now.': '网站现在已是另一个版本。',
  'It did not work: {error}': '没有成功：{error}',
  'There is no more room: the browser allows this site no more storage. What came before is here and works; your progress is not affected.':
    '没有空间了：浏览器不给这个网站更多存储。已经下载的都在这里，可以使用；你的进度不受影响。',
  'The course has a new version. Reload this page, then take it along. What is here stays until then.':
    '课程有了新版本。请先重新加载这个页面，再离线保存。在那之前，这里已有的不变。',
  'The network was lost. {message} What came before is here; begin again to bring the rest.':
    '网络断了。{message}已经下载的都在这里；再开始一次，就能取回其余的。',
} as const satisfies Words
