import type { Words } from '../words'

/** What the logic of class tasks says. */
export const libClass = {
  'This is a code of another task: {other}, class {classCode}.':
    '这是另一个任务的代码：{other}，班级 {classCode}。',
  'A character is mistyped, or the code is of another class or task.':
    '有一个字符输错了，或者这个代码属于别的班级或任务。',
  '“{odd}” does not occur in a code.': '代码里不会出现“{odd}”。',
  'A code has {length} characters; this has {characters}.':
    '代码有 {length} 个字符；这个有 {characters} 个。',
  'report={report} cannot be used: a metric and a step such as testAccuracy-at-1000 is needed.':
    'report={report} 不能用：要写指标和步数，例如 testAccuracy-at-1000。',
  '{widget}, {metric} at step {step} over {over}': '{widget}，第 {step} 步的{metric}，按{over}比较',
  '{widget}, {metric} at step {step}': '{widget}，第 {step} 步的{metric}',
} as const satisfies Words
