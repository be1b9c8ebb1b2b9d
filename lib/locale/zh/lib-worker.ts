import type { Words } from '../words'

/** What runs and their links say. */
export const libWorker = {
  'the run was closed': '运行已关闭',
  '{reason}. The run goes on from step {step} on another back end.':
    '{reason}。运行换一个后端，从第 {step} 步继续。',
  '{reason}. The run goes on from step {step}.': '{reason}。运行从第 {step} 步继续。',
  'seed {seed}, before the branch at step {branchedAt}': '种子 {seed}，在第 {branchedAt} 步分支之前',
  'Restored from your last visit, step {step}. Earlier steps were not kept.':
    '已恢复到你上次离开时的第 {step} 步。更早的步没有保留。',
  '{backend} cannot be used here: {reason}.': '{backend} 在这里不能用：{reason}。',
  'This model cannot be used: {text}': '这个模型不能用：{text}',
  'This model gives numbers that are not finite.': '这个模型给出的数不是有限的。',
  '{name} is not a parameter of this widget. It is ignored.': '{name} 不是这个组件的参数，已忽略。',
  '{name}={given} cannot be used: {values} is needed.': '{name}={given} 不能用：应为 {values}。',
  ' or ': ' 或 ',
  'backend={given} cannot be used: one of auto, {backends} is needed.':
    'backend={given} 不能用：应为 auto, {backends} 之一。',
  'seed={given} cannot be used: a whole number from 0 to {maxSeed} is needed. Seed 1 is used.':
    'seed={given} 不能用：应为 0 到 {maxSeed} 的整数。现用种子 1。',
  'The training worker failed: {message}. Press Train to try again.':
    '训练线程出错：{message}。点“训练”再试一次。',
  'it could not be loaded': '它未能加载',
  'No back end of this device can run this model.': '这台设备上没有能运行这个模型的后端。',
  'the GPU stopped answering': 'GPU 没有响应',
  'the worker could not be loaded': '工作线程未能加载',
  'the presenter’s window is gone': '主讲人的窗口已关闭',
  'Loading the experiment': '正在加载实验',
  '{names} failed: {error}': '{names} 出错：{error}',
  'Starting {names}': '正在启动 {names}',
  'Preparing the graphics card': '正在准备显卡',
  'this run has ended': '这次运行已结束',
  'seed {seed}, {step} steps': '种子 {seed}，{step} 步',
} as const satisfies Words
