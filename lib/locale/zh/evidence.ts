import type { Words } from '../words'

/** The certificate, and the page that verifies it. */
export const evidence = {
  'Name on the certificate': '证书上的姓名',
  'Export its file': '导出它的文件',
  'The name is for printing only: it is kept nowhere. Hand the file along with the sheet; whoever learns more afterwards has another digest.':
    '姓名只用于打印，不保存在任何地方。请把文件与证书一起交出；之后学了更多，摘要就会不同。',
  'There is nothing to certify yet: solve an exercise, take a test or finish a lesson, or open the file in which you did.':
    '还没有可以写进证书的内容：做出一个练习，做一次测验，或学完一课；也可以打开一个已有这些内容的文件。',
  'From another record': '用另一份记录',
  'The certificate above then shows what the file holds. It is not verified by that: do it on the page for it.':
    '上面的证书就会显示文件的内容。这并不等于验证：请到专门的页面去验证。',
  'Objectives mastered': '已掌握的学习目标',
  'Mastered: two thirds of the objective’s exercises earned, where hints and solutions count less, and two successes with a night between.':
    '已掌握：拿到该目标三分之二的练习得分（用过提示和解答的得分较低），并且隔一夜成功过两次。',
  'A deep learning course that you learn by training': '靠训练来学的深度学习课程',
  'A record of work done by': '学习记录，完成者',
  'a name to be written here': '在此填写姓名',
  '{lessons}, {mastered}, {given} and {time} of active reading, between {from} and {to}.':
    '{lessons}，{mastered}，{given}，专心阅读 {time}，从 {from} 到 {to}。',
  '{given} and {time} of active reading, between {from} and {to}.':
    '{given}，专心阅读 {time}，从 {from} 到 {to}。',
  'Tests of stages': '阶段测验',
  '{test}: {right} of {of} right, {time}': '{test}：{of} 题答对 {right} 题，{time}',
  'the best of {taken}': '{taken} 次中最好的一次',
  'Solved by training, every run from a fresh seed': '通过训练解出，每次运行都用新种子',
  '{title}: attempt {attempt}, {time}': '{title}：第 {attempt} 次作答，{time}',
  'Programs written that pass every check': '写出的、通过所有检查的程序',
  '<b>To verify:</b> ask for the progress file of {issued}, open it at {address} and compare the digest (SHA-256 of its events):':
    '<b>验证方法：</b>索取 {issued} 的进度文件，在 {address} 打开，比较摘要（其中各条记录的 SHA-256）：',
  'Printed by the reader from the record on their own device. The file lets anybody run the programs, train the networks and judge the answers again. Nobody has checked who did the work, with whose help, or what the device’s clock said.':
    '由读者根据自己设备上的记录打印。任何人都可以用那个文件再次运行程序、训练网络、评判答案。没有人核对过这些是谁做的，有谁帮忙，以及设备的时钟是否准确。',
  finished: '已学完',
  mastered: '已掌握',
  solved: '已解出',
  '{minutes}\u00a0min': '{minutes}\u00a0分钟',
  '{hours}\u00a0h {minutes}\u00a0min': '{hours}\u00a0小时 {minutes}\u00a0分钟',
  '{n} answers given': '给出 {n} 个答案',
  '{n} lessons finished': '学完 {n} 课',
  '{mastered} of {objectives} objectives of these lessons mastered':
    '在这些课的 {objectives} 个学习目标中掌握 {mastered} 个',
  'seeds {seeds}': '种子 {seeds}',
  '✗ not confirmed': '✗ 未确认',
  '– could not be replayed': '– 无法重做',
  claim: '条目',
  'what came out': '重做的结果',
  'being replayed …': '正在重做……',
  waits: '等待中',
  'in a test': '在测验中',
  'answer {ordinal}': '第 {ordinal} 次回答',
  'code##a kind of exercise': '代码',
  challenge: '挑战',
  'fault found and mended': '找出并修好的故障',
  question: '选择题',
  'number##a kind of exercise': '数值题',
  prediction: '预测',
  'predicted curve': '预测曲线',
  order: '排序',
  matching: '配对',
  shape: '形状',
  'its exercise is not on this device and cannot be downloaded now': '它的练习不在这台设备上，现在也无法下载',
  'Could not be done again: {error}.': '无法重做：{error}。',
  'it was given up after {minutes} minutes': '{minutes} 分钟后放弃了',
  'The record': '记录',
  'Choose a progress file': '选择进度文件',
  'this device’s own record': '这台设备自己的记录',
  'Use this device’s own record': '使用这台设备自己的记录',
  '{name} was refused. {reason}': '{name} 被拒绝。{reason}',
  'What the course needs to judge by could not be downloaded. Are you offline? Try again.':
    '评判所需的课程内容下载失败。是不是离线了？请再试一次。',
  'Or drop the file here. It is read on this device, sent nowhere, and not added to your own progress.':
    '也可以把文件拖到这里。它在这台设备上读取，不会发送到任何地方，也不会并入你自己的进度。',
  'What {name} holds': '{name} 的内容',
  '{events} events, {claims} of them right answers.': '{events} 条记录，其中 {claims} 条是正确答案。',
  'It was joined to no class.': '没有加入过班级。',
  'Joined as {student} in class {classCode}.': '以 {student} 的名字加入班级 {classCode}。',
  'Digest:': '摘要：',
  'Replaying {replayed} of {chosen} …': '正在重做第 {replayed} 个，共 {chosen} 个……',
  'Stopped; this is what was found until then.': '已停止；以下是到那时为止的结果。',
  'Claims replayed': '已重做的条目',
  'Another sample': '另抽一个样本',
  'Replay all, every run': '全部重做，每次运行都做',
  'The sample follows from the digest, so that everybody who verifies this file sees the same one.':
    '样本由摘要决定，所以验证这个文件的人看到的都是同一个样本。',
  'This sample was drawn just now, from the number {draw}, which nobody could know before.':
    '这个样本是刚刚用数 {draw} 抽出的，事先没有人能知道。',
  'Run or trained again': '重新运行或训练过的',
  'Answers to look at': '需要看一看的答案',
  '{judged} answers, judged again: right': '{judged} 个答案重新评判过：正确',
  'Judged again': '重新评判过的',
  'Order and times': '顺序与时间',
  'Nothing is strange: no event lies in the future or before the course, no attempt bears a number beyond those that are here, all exercises exist, and the time spent fits the clock.':
    '没有异常：没有哪条记录的时间在将来或在课程出现之前，没有哪次作答的序号超出这里已有的，所有练习都存在，所花的时间与时钟相符。',
  'Each can have an innocent reason: a clock that is wrong, or two devices whose files were merged.':
    '每一条都可能有正当的原因：时钟不准，或者合并过两台设备的文件。',
} as const satisfies Words
