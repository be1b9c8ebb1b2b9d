import type { Words } from '../words'

/** What the training doctor finds, and what cannot be used: of an address, a back end, a file with a model. */
export const libEngine = {
  'reached step {most}': '到了第 {most} 步',
  '{metric} fell below {below}': '{metric}降到 {below} 以下',
  '{metric} rose above {above}': '{metric}升到 {above} 以上',
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
  '{name}={given} cannot be used: {expected}. Its default is used.':
    '{name}={given} 不能用：{expected}。现用默认值。',
  'a number from {min} to {max} is needed': '应为 {min} 到 {max} 的数',
  'a whole number from {min} to {max} is needed': '应为 {min} 到 {max} 的整数',
  'true or false is needed': '应为 true 或 false',
  'one of {values} is needed': '应为 {values} 之一',
  'a list of whole numbers from {min} to {max} is needed': '应为由 {min} 到 {max} 的整数组成的列表',
  'a list of {values} is needed': '应为由 {values} 组成的列表',
  'a list of {least} to {most} of {values} is needed': '应为从 {values} 中选出 {least} 到 {most} 个的列表',
  'text of at most {max} characters is needed': '应为不超过 {max} 个字符的文字',
  '{name} could not be started': '{name} 无法启动',
  '{name} computes wrong gradients on this device': '{name} 在这台设备上算出的梯度不对',
  'plain JavaScript': '纯 JavaScript',
  'this browser has no WebGPU': '这个浏览器没有 WebGPU',
  'this device offers no WebGPU adapter': '这台设备没有可用的 WebGPU 适配器',
  'this browser has no WebGL 2 in workers': '这个浏览器的工作线程里没有 WebGL 2',
  'this browser has no WebAssembly with SIMD': '这个浏览器没有支持 SIMD 的 WebAssembly',
  'this device computes with half precision on WebGL, too coarse for training':
    '这台设备上的 WebGL 只有半精度，用来训练太粗糙',
  'the WebGPU device was lost: {message}': 'WebGPU 设备已丢失：{message}',
  'the WebGL context was lost': 'WebGL 上下文已丢失',
  'The file is larger than {most} MB; no model of this course is.':
    '文件超过 {most} MB，这门课程的模型没有这么大的。',
  'This is not a model of this course: {json} or {weights} is missing in it.':
    '这不是这门课程的模型：里面缺少 {json} 或 {weights}。',
  'This is not a zip file, or it is damaged.': '这不是 zip 文件，或者已损坏。',
  '{file} is damaged.': '{file} 已损坏。',
  'This is a model for other TensorFlow.js programs. To go on here, take the file that “Download (TensorFlow.js weights)” gives.':
    '这是给其他 TensorFlow.js 程序用的模型。要在这里继续，请用“下载（TensorFlow.js 权重）”给出的文件。',
  '{file} does not describe a model of this course ({path}: {message}).':
    '{file} 描述的不是这门课程的模型（{path}：{message}）。',
  '{file} has {length} bytes instead of {total}.': '{file} 有 {length} 个字节，应为 {total} 个。',
  '{file} holds numbers that are not finite: this model broke down in training.':
    '{file} 里有不是有限的数：这个模型在训练中崩溃了。',
} as const satisfies Words
