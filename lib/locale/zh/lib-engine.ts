import type { Words } from '../words'

/** What the training doctor finds. */
export const libEngine = {
  'The loss stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.':
    '到第 {step} 步，损失已经不是数了：有的权重超出了 32 位浮点数的范围。回到之前的一步，调低学习率，从那里分支。',
  'The metric “{broken}” stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.':
    '到第 {step} 步，指标“{broken}”已经不是数了：有的权重超出了 32 位浮点数的范围。回到之前的一步，调低学习率，从那里分支。',
  'The gradient of layer {layer} stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.':
    '到第 {step} 步，第 {layer} 层的梯度已经不是数了：有的权重超出了 32 位浮点数的范围。回到之前的一步，调低学习率，从那里分支。',
  'The loss is {recent}, far above its best of {best}: each step overshoots the valley. Lower the learning rate.':
    '损失是 {recent}，远高于最好时的 {best}：每一步都越过了谷底。调低学习率。',
  'The gradient of layer {layer} has grown to {size}: the next step will be thrown far away. Lower the learning rate or clip the gradient.':
    '第 {layer} 层的梯度已增大到 {size}：下一步会被抛得很远。调低学习率，或裁剪梯度。',
  "The first layer's gradient is zero, so the first layers hardly learn. Try ReLU, fewer layers, or better initial weights.":
    '第一层的梯度是零，所以前面几层几乎学不到东西。试试 ReLU、更少的层，或更好的初始权重。',
  "The first layer's gradient is {ratio} times smaller than the last layer's, so the first layers hardly learn. Try ReLU, fewer layers, or better initial weights.":
    '最后一层的梯度是第一层的 {ratio} 倍，所以前面几层几乎学不到东西。试试 ReLU、更少的层，或更好的初始权重。',
  '{percent} % of the neurons in hidden layer {layer} give no signal for any example, and their gradient is zero: they cannot bring themselves back. Lower the learning rate or use leaky ReLU.':
    '第 {layer} 个隐藏层有 {percent}% 的神经元对任何样本都没有信号，梯度也为零：它们无法自己恢复。调低学习率，或改用 leaky ReLU。',
  'Test loss was best around step {step} ({best}) and has risen to {testLoss} while training loss is {loss}: the model is learning its examples by heart.':
    '测试损失在第 {step} 步左右最好（{best}），现已升到 {testLoss}，而训练损失是 {loss}：模型正在死记它的样本。',
  'Test loss was once {best} or lower and has risen to {testLoss} while training loss is {loss}: the model is learning its examples by heart.':
    '测试损失曾降到 {best} 或更低，现已升到 {testLoss}，而训练损失是 {loss}：模型正在死记它的样本。',
} as const satisfies Words
