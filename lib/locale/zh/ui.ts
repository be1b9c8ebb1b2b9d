import type { Words } from '../words'

/** Controls of every widget: the run, its state, its settings, its files. */
export const ui = {
  'Copied.': '已复制。',
  'The browser does not allow copying; select the text above instead.':
    '浏览器不允许复制；请直接选中上面的文字。',
  'Draw, and the network says what it takes it for, trained or not.':
    '画一个，看网络把它认成什么；没有训练过也可以。',
  'Draw, and the network says what it takes it for.': '画一个，看网络把它认成什么。',
  'Probability of each {noun}': '每个{noun}的概率',
  'more than 99 %': '99% 以上',
  'Untrained, it guesses {guess} ({share}): its weights are random numbers. Train it, and see what changes.':
    '还没有训练，它瞎猜是“{guess}”（{share}）：它的权重是随机数。训练它，看看有什么变化。',
  'It reads {guess} and is {share} sure.': '它认成“{guess}”，把握为 {share}。',
  'It is not sure: {guess} ({share}) or {second} ({other})?':
    '它拿不准：是“{guess}”（{share}），还是“{second}”（{other}）？',
  '{label}. Arrow keys move the pen, Space puts it down and lifts it, Shift moves further.':
    '{label}。方向键移动笔，空格键落笔或抬笔，按住 Shift 移得更远。',
  'Empty sheet': '空白的纸',
  'Your drawing': '你画的图',
  'Pen down': '落笔',
  'Pen up': '抬笔',
  'Your drawing, 28 by 28 pixels, centred: {seen}': '你画的图，28 乘 28 像素，已居中：{seen}',
  'The browser could not make a picture.': '浏览器无法生成图片。',
  'There is no picture yet: train or step first.': '还没有图：请先训练或走一步。',
  '{title}: what am I seeing?': '{title}：我看到的是什么？',
  'Share this state': '分享这个状态',
  'Where this model computes': '这个模型在哪里计算',
  Share: '分享',
  'What is this?': '这是什么？',
  'seed {seed}': '种子 {seed}',
  'Every random number of a run (initial weights, order of the examples, dropout) comes from its seed: the same seed gives the same run. A new seed begins a new run; the present one stays as a ghost to compare with.':
    '一次运行中的所有随机数（初始权重、例子的顺序、随机失活）都来自它的种子：种子相同，运行就相同。换一个种子就开始一次新的运行；现在这次会淡淡地留在图上，供你比较。',
  'This model trains with JavaScript, which is off in this browser. The text can be read without it.':
    '这个模型用 JavaScript 训练，而这个浏览器关闭了 JavaScript。文字仍然可以阅读。',
  'The QR code could not be downloaded.': '二维码未能下载。',
  'The camera’s reader could not be downloaded. {otherwise}': '摄像头的识别程序未能下载。{otherwise}',
  'Note:': '注意：',
  'Warning:': '警告：',
  'Error:': '错误：',
  'Nothing stands out from its ground in this picture.': '这张图里没有能与背景分开的东西。',
  'This file cannot be read as a picture.': '这个文件无法当作图片读取。',
  Photograph: '用照片',
  'It stays on this device.': '照片不会离开这台设备。',
  'This link is too long for a QR code.': '这个链接太长，放不进二维码。',
  'This page is a file of this computer: no phone and no other computer can open the link. Open the course at an address that they can reach, and take the link from there.':
    '这个页面是这台电脑上的文件：手机和别的电脑都打不开这个链接。请在它们能访问的地址打开课程，再从那里取链接。',
  'Only this computer can open {host}: no phone and no other computer can open the link. Open the course at an address that they can reach, and take the link from there.':
    '只有这台电脑能打开 {host}：手机和别的电脑都打不开这个链接。请在它们能访问的地址打开课程，再从那里取链接。',
  'Read <a>the guide</a> of {lesson}.': '阅读{lesson}的<a>指南</a>。',
  'our own trainer for small networks: fused loops over typed arrays':
    '我们自己为小网络写的训练器：在类型化数组上的融合循环',
  'WebAssembly with SIMD on the processor': '处理器上的 WebAssembly，带 SIMD',
  'the graphics card, through WebGPU': '显卡，通过 WebGPU',
  'the graphics card, through WebGL shaders': '显卡，通过 WebGL 着色器',
  'plain JavaScript on the processor: slow, and a reference': '处理器上的纯 JavaScript：慢，用作对照',
  'the fastest measured on this device (now {first})': '在这台设备上测得最快的（现在是 {first}）',
  'Measure on this device': '在这台设备上测量',
  'Trains this very model on each for a moment and reports the time of a step, pictures included.':
    '让这个模型在每个后端上各训练片刻，报告一步所用的时间，绘图也计算在内。',
  '{milliseconds} ms/step': '{milliseconds} 毫秒/步',
  'A step sends the graphics card {programs} programs; {reads} times a second numbers are read back.':
    '每一步向显卡发送 {programs} 个程序；每秒从显卡读回 {reads} 次。',
  Train: '训练',
  Reset: '重置',
  'Speed, steps a second': '速度，每秒步数',
  'Time machine: go to step': '时光机：回到哪一步',
  'step {step} of {newest}': '第 {step} 步，共 {newest} 步',
  'Steps before {oldest} were not kept': '第 {oldest} 步之前没有保留',
  'not trained': '未训练',
  'To try it:': '想试一试：',
  'To train it anew to this step:': '想重新训练到这一步：',
  'Settings or weights were changed on the way here: the link trains from the start, with the last settings.':
    '中途改动过设置或权重：链接会按最后的设置从头训练。',
  Figure: '图',
  'the picture in the middle, with axes and legend': '中间的图，带坐标轴和图例',
  'the charts and numbers beside it': '旁边的图表和数字',
  '{about}: sharp at every size, text stays text': '{about}；放大多少都清晰，文字仍是文字',
  '{about}, as pixels': '{about}；像素图',
  'History (CSV)': '历史记录（CSV）',
  '{history} rows: every metric at every step that was looked at, earlier runs included':
    '{history} 行：看过的每一步的所有指标，包括之前的运行',
  'speed={speed} cannot be used: one of {speeds}, {fastest} is needed.':
    'speed={speed} 不能用：应为 {speeds}, {fastest} 之一。',
  'stop={condition} cannot be used: a step such as 5000, or a condition such as loss-below-0.1 or accuracy-above-0.95, is needed.':
    'stop={condition} 不能用：应为步数，例如 5000，或条件，例如 loss-below-0.1 或 accuracy-above-0.95。',
  'lock={name} locks nothing: this widget has no control of this name.':
    'lock={name} 什么也没锁定：这个组件没有叫这个名称的控件。',
  'Begin again': '重新开始',
  'Paused while this tab is hidden.': '这个标签页不在前台，已暂停。',
  'Stopped: {reason}.': '已停止：{reason}。',
  Dismiss: '知道了',
  'The lesson “{title}” is coming.': '“{title}”这一课正在筹备中。',
  'Why? {title}': '为什么？{title}',
  '{title}, step {step}': '{title}，第 {step} 步',
  'Kept in this browser.': '已保存在这个浏览器中。',
  'This browser does not store anything (private mode?): the model is kept until you close the page.':
    '这个浏览器不保存任何数据（是无痕模式吗？）：模型会保留到你关闭页面。',
  'This model belongs to the widget “{widget}”, not to this one.':
    '这个模型属于组件“{widget}”，不属于这一个。',
  'This widget has no setting “{name}”.': '这个组件没有“{name}”这个设置。',
  'The model itself': '模型本身',
  'Keep in this browser': '保存在这个浏览器中',
  'Download (TensorFlow.js weights)': '下载（TensorFlow.js 权重）',
  'Go on with a model from a file': '从文件载入模型，继续训练',
  'Models kept in this browser': '保存在这个浏览器中的模型',
  Load: '载入',
  idle: '未开始',
  loading: '正在加载',
  running: '正在训练',
  paused: '已暂停',
  done: '已完成',
  'error##the state of a run': '出错',
  '{title}: {state}.': '{title}：{state}。',
  'When it opens': '打开时',
  'start training at once': '立即开始训练',
  'projector look: larger, higher contrast': '投影样式：更大，对比更强',
  'QR code of this link': '这个链接的二维码',
  'To embed in another page': '嵌入别的网页',
  'Copy frame': '复制嵌入代码',
  'as tall as its content, with a script for the other page': '高度随内容调整，别的网页里要带一段脚本',
  'Hide controls from your students': '对学生隐藏控件',
  'What is ticked is locked: the link names it in <code>lock=</code>.':
    '勾选的会锁定：链接用 <code>lock=</code> 写出它们的名字。',
  'With a class: <a>make this a task</a> that each student trains with a seed of their own, and see how the results are spread. For a lecture: <a2>add it to your prepared demos</a2>.':
    '带班上课：<a>把它布置成任务</a>，每个学生用自己的种子训练，再看结果怎样分布。做讲座：<a2>把它加进你的预备演示</a2>。',
  'Picture of the camera': '摄像头画面',
  'Hold the code into the picture, which is not sent and not kept.':
    '把二维码放到画面里；画面不会发送，也不会保存。',
  'The browser may not use the camera. Its settings for this page say so.':
    '浏览器不能使用摄像头：这个页面的权限设置不允许。',
  'There is no camera here.': '这里没有摄像头。',
  'The camera is in use by another program.': '摄像头正被别的程序使用。',
  'A camera can be used only on a page with https.': '只有 https 网页才能使用摄像头。',
  'The camera or its reader of QR codes could not be started.': '摄像头或它的二维码识别程序未能启动。',
  fastest: '最快',
  'what the network sees': '网络看到的',
  'Show it to the room': '给现场看',
  'Deleted.': '已删除。',
  "The model's settings cannot be used: {problem}": '这个模型的设置不能用：{problem}',
} as const satisfies Words
