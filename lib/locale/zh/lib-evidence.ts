import type { Words } from '../words'

/** What checking a progress file says. */
export const libEvidence = {
  '{exercise}: an attempt has no number of its own.': '{exercise}：有一次作答没有编号。',
  '{exercise}: attempt {last} is here, but only {count} of {last} attempts are.':
    '{exercise}：这里有第 {last} 次作答，但 {last} 次中只有 {count} 次。',
  '{id} is solved here, but this edition of the course has no such exercise.':
    '这里解出了 {id}，但这一版课程没有这道练习。',
  '{most} right answers stand within one minute.': '一分钟内有 {most} 个正确答案。',
  'More time is counted than went by: {minutes} minutes too much in one stretch.':
    '记下的时间比实际过去的多：有一段多出 {minutes} 分钟。',
  '{n} events are later than now by this device’s clock.': '按这台设备的时钟，有 {n} 条记录的时间晚于现在。',
  '{n} events are from before the course existed.': '有 {n} 条记录的时间早于课程出现之前。',
  'The answer is in no form that this exercise takes.': '答案的形式不是这道练习所接受的。',
  'Judged again: right.': '重新评判：正确。',
  'Judged again by this edition of the course, this answer is not right. The question may have been rewritten since.':
    '用这一版课程重新评判，这个答案不对。题目可能在那以后改写过。',
  '{student} in class {classCode}': '班级 {classCode} 的 {student}',
  'a device outside a class': '不属于班级的一台设备',
  'Could not be run again: source or seed is not recorded.': '无法重新运行：没有记录源代码或种子。',
  'Could not be run again: the source is so long that it was cut when it was recorded.':
    '无法重新运行：源代码太长，记录时被截断了。',
  'Was stopped.': '已中止。',
  'Could not be run to its end: it was stopped after {seconds} seconds.':
    '无法运行到底：{seconds} 秒后已停止。',
  'Could not be run again: {reason}.': '无法重新运行：{reason}。',
  'the runner ended': '运行程序结束了',
  'Run again, it stops with {name}: {message}': '重新运行时出错中止，{name}：{message}',
  'Run again, a check fails.': '重新运行时，有一项检查未通过。',
  'Run again with seed {seed}: {checks}.': '用种子 {seed} 重新运行：{checks}。',
  'all {n} checks pass': '{n} 项检查全部通过',
  'Could not be judged again: the seed of its numbers is not recorded.':
    '无法重新评判：没有记录题中数字的种子。',
  'Nobody in this file was given its numbers, of seed {seed}.':
    '这个文件里没有人拿到过种子为 {seed} 的数字。',
  'Judged again, with the numbers of {owner}: right.': '用{owner}的数字重新评判：正确。',
  'With the numbers of {owner} this answer is not right. The exercise may have been rewritten since.':
    '用{owner}的数字，这个答案不对。练习可能在那以后改写过。',
  'With the numbers of {owner}.': '用的是{owner}的数字。',
  'Could not be trained again: set-up, runs or attempt are not recorded.':
    '无法重新训练：没有记录设置、运行或作答次数。',
  'Could not be trained again: {problem}': '无法重新训练：{problem}',
  'The set-up changes {moved}, which the task fixes.': '设置改动了{moved}，而任务规定它不能改。',
  'The seeds of attempt {attempt} are {seeds}; the file has others.':
    '第 {attempt} 次作答的种子应为 {seeds}；文件里的不同。',
  'What the file itself records is no pass: {objection}': '文件自己记录的就没有通过：{objection}',
  'Trained again from seed {seed}: {gap}': '从种子 {seed} 重新训练：{gap}',
  'from seed {seed}: {reached}': '种子 {seed}：{reached}',
  'Trained again {said}, as recorded.': '重新训练{said}，与记录一致。',
  'recomputed {name} {value}; the file says {was}.': '重新计算的{name}是 {value}；文件里是 {was}。',
  'This record claims no right answer yet: there is nothing to confirm.':
    '这份记录还没有写明任何正确答案：没有什么可以确认。',
  '{n} of {claims} are not confirmed.': '{claims}中有 {n} 条未能确认。',
  '{n} recomputed claims': '{n} 条重新计算的条目',
  '{confirmed} of {n} replayed claims confirmed: run or trained again.':
    '{n} 条重做的条目中确认了 {confirmed} 条：重新运行或重新训练。',
  '{confirmed} of {n} answers confirmed: judged again by the course’s key.':
    '{n} 个答案中确认了 {confirmed} 个：用课程的参考答案重新评判。',
  '{n} more claims could be replayed and are not in this sample.': '另有 {n} 条可以重做，不在这次抽样中。',
  '{n} claims could not be recomputed here.': '有 {n} 条在这里无法重新计算。',
  '{n} answers are recorded but cannot be recomputed.': '有 {n} 个答案已记录，但无法重新计算。',
  'recomputed {metric} {value} misses {goal} by a hair.':
    '重新计算得到的{metric} {value}，离目标“{goal}”只差一点点。',
} as const satisfies Words
