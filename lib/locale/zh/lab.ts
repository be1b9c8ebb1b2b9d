import type { Words } from '../words'

/** A widget on a page of its own. */
export const lab = {
  'The settings or weights of this run were changed on the way, so that its result would not be like those of the others. Press Reset, and train again.':
    '这次运行的设置或权重中途改过，结果不能与其他人的相比。请点“重置”，重新训练。',
  'This model gives no {metric} over {over} at step {step}. Tell your teacher.':
    '这个模型在第 {step} 步给不出{metric}与{over}的对应值。请告诉老师。',
  'This model gives no {metric} at step {step}. Tell your teacher.':
    '这个模型在第 {step} 步给不出{metric}。请告诉老师。',
  'On the way to the step that counts': '离计入结果的那一步还有多远',
  'step {step} of {last}': '第 {step} 步，共 {last} 步',
  'Press Reset to choose another {over}.': '点“重置”可以另选{over}。',
  'The browser does not allow copying: select the code instead.': '浏览器不允许复制，请手动选中代码。',
  'Your result as a code': '你的结果代码',
  'Copy code': '复制代码',
  'The code for a camera': '供摄像头扫描的二维码',
  'Show it larger': '放大显示',
  'In it: {contents}, a number that stands for you in this class, and characters by which a slip of the finger is noticed. Nothing was sent: show or tell the code to your teacher.':
    '里面有：{contents}，一个在班里代表你的数，以及用来发现输错的字符。什么都没有发送：把代码拿给老师看，或者念给老师听。',
  'that the run <b>diverged</b> at step {step} (its {metric} is no number any more; that is a result, too)':
    '运行在第 {step} 步<b>发散</b>了（它的{metric}不再是一个数；这也是一种结果）',
  '{metric} {report} at step {step}': '第 {step} 步的{metric}：{report}',
  'with {over} {at}': '{over}：{at}',
  'This is no class task: {problem} Ask for the link again. The widget without a task is at <a>/lab/{id}</a>.':
    '这不是班级任务：{problem}请再要一次链接。不带任务的组件在 <a>/lab/{id}</a>。',
  'Your name in the class gives you a seed of your own, so that your run is like no other. Nothing is sent: code and name are kept in this browser.':
    '你在班里的名字让你有自己的种子，因此你的运行与别人的都不同。什么都不会发送：代码和名字保存在这个浏览器里。',
  'You are in the class {classCode} so far.': '你目前在班级 {classCode} 里。',
  'Task of the class {classCode}': '班级 {classCode} 的任务',
  'Choose a {over} before you begin.': '开始之前，先选好{over}。',
  'Train this model to step {step}. Your result is its {metric} there with what you chose; it becomes a code for your teacher.':
    '把这个模型训练到第 {step} 步。你的结果是那时的{metric}和你选的值；它会变成一个交给老师的代码。',
  'Train this model to step {step}. Your result is its {metric} there; it becomes a code for your teacher.':
    '把这个模型训练到第 {step} 步。你的结果是那时的{metric}；它会变成一个交给老师的代码。',
  'You are {student}; your seed is {seed}.': '你是 {student}，你的种子是 {seed}。',
  'Not you?': '不是你？',
  'The task of your class could not be downloaded. Is there a connection? Then reload the page.':
    '班级任务下载失败。网络连上了吗？连上后请重新加载页面。',
} as const satisfies Words
