import type { Words } from '../words'

/** Signals through many layers. */
export const widgetsDeepSignal = {
  Cases: '情形',
  'Standard deviation of a weight': '权重的标准差',
  'Every weight': '每个权重',
  Normalization: '归一化',
  'Residual connections': '残差连接',
  'Beside it, the same with': '旁边放一个同样的，加上',
  Inputs: '输入',
  'At test, batch norm uses': '测试时批归一化用',
  Sums: '加权和',
  Likeness: '相似度',
  'Of the sums': '对加权和',
  'Of the weights': '对权重',
  'sums z (RMS)': '加权和 z（均方根）',
  'activations (RMS)': '激活值（均方根）',
  'likeness of two digits': '两个数字的相似度',
  'gradient ∂ℓ/∂z (RMS)': '梯度 ∂ℓ/∂z（均方根）',
  'gradient ∂L/∂w (RMS)': '梯度 ∂L/∂w（均方根）',
  'Measured as soon as the run begins. Press Train or Step.': '运行一开始就会测量。点“训练”或“走一步”。',
  'Theory has nothing to say of these weights: they are not drawn. Press Train or Step.':
    '对这些权重，理论没有什么可说：它们不是抽取的。点“训练”或“走一步”。',
  'Signal, forward': '信号，向前',
  'what each layer hands on': '每一层交给下一层的',
  layer: '层',
  'Gradient, backward': '梯度，向后',
  'what reaches each layer': '传到每一层的',
  'Show {title}': '显示{title}',
  'Layers (CSV)': '各层（CSV）',
  'signal, gradient and neurons of every layer at this step, measured and as theory expects them':
    '这一步每一层的信号、梯度和神经元，实测值和理论预期值',
  'A network of 2 to 50 hidden layers, each of 32 neurons, learns to read digits: 2,000 images of MNIST, shrunk to 7 × 7 pixels, by plain gradient descent. A second network may stand beside it that differs in one thing. Both begin from the same draws and see the same digits at every step.':
    '一个有 2 到 50 个隐藏层、每层 32 个神经元的网络学习认数字：MNIST 的 2,000 张图像，缩小到 7 × 7 像素，用普通的梯度下降。旁边可以放第二个网络，只有一处不同。两者从同样抽取的数开始，每一步看到同样的数字。',
  'How large the numbers of each layer are: the root mean square (RMS) of its sums z, or of its activations, over all neurons and 64 digits that stay the same. The scale is logarithmic: a straight line is a constant factor from layer to layer. “Likeness” is the mean cosine between what two digits have become, after normalization: at 1 all digits look the same to the layer.':
    '每一层的数有多大：它的加权和 z 或激活值的均方根（RMS），对所有神经元和 64 个固定不变的数字来算。刻度是对数的：直线表示每过一层都乘上同样的倍数。“相似度”是两个数字变成的结果在归一化之后的平均余弦：等于 1 时，在这一层看来所有数字都一样。',
  'How large the gradient is when it reaches a layer: of its sums, for the loss ℓ of one digit, or of its weights, for the mean loss L. Read it from right to left, as backpropagation goes.':
    '梯度传到一层时有多大：对它的加权和，是一个数字的损失 ℓ 的梯度；对它的权重，是平均损失 L 的梯度。从右往左看，反向传播就是这样走的。',
  'Solid, dashed, dotted': '实线、虚线、点线',
  'Solid: the network as you set it up. Dashed: the one with the repair. Dotted, in the same colour: what theory expects before the first step, by the variance of the weights alone. A gap in a line is a value that is 0, or no number any more.':
    '实线：你设置的网络。虚线：加了修复的网络。同色的点线：第一步之前，只根据权重的方差，理论预期的值。线上的缺口表示值为 0，或者不再是一个数。',
  Broken: '崩溃',
  'When a number grows past what a 32-bit float can hold, the steps since the last sound picture are taken again to find the layer where it began. The network is kept as it was then; the other one goes on. The time slider leads back to any earlier step.':
    '当一个数大到超出 32 位浮点数的范围，就从上一幅正常的画面起重走各步，找出是从哪一层开始的。网络保持当时的样子；另一个继续。时间滑块可以回到更早的任何一步。',
  'One layer closely': '细看一层',
  'Click a layer in a chart, or choose it by its slider. A row of the picture is a neuron, a column a digit. Equal rows are neurons that say the same. Dead: the slope of the activation is 0 for all 64 digits. Saturated: it is below 0.05 for nine in ten.':
    '在图中点一层，或用滑块选择。画面的一行是一个神经元，一列是一个数字。相同的行，是说同样话的神经元。死亡：对全部 64 个数字，激活函数的斜率都是 0。饱和：对九成的数字，斜率小于 0.05。',
  'Variance of a weight by each rule: Glorot 2/(inputs + outputs), He 2/inputs, LeCun 1/inputs. Orthogonal: rows at right angles, times √2 for ReLU. “Normal, your size” and “all the same” have a slider.':
    '各种规则下权重的方差：Glorot 2/(输入数 + 输出数)，He 2/输入数，LeCun 1/输入数。正交：各行互相垂直，用 ReLU 时再乘 √2。“正态，大小自定”和“全都相同”各有一个滑块。',
  'Normalization, residual connections': '归一化、残差连接',
  'The sums of a layer are normalized before the activation. A residual connection adds the sums of the layer below to those of a layer.':
    '一层的加权和在激活之前归一化。残差连接把下面一层的加权和加到这一层的上面。',
  'Running averages from training, as it should be; or statistics of the 250 test digits; or of each digit alone, whose mean is itself, so that nothing is left of it.':
    '训练中得到的滑动平均，本来就该这样；或者 250 个测试数字的统计量；或者每个数字单独的统计量：它的平均值就是它自己，于是什么也不剩。',
  'Loss, accuracy in exports and conditions': '损失、导出与条件中的准确率',
  'Of the 64 digits in training mode, and of 250 test digits in test mode; means over the sound networks. Those of one network are called <code>plain.loss</code>, <code>repaired.loss</code>.':
    '对训练模式下的 64 个数字和测试模式下的 250 个测试数字测量；是各个正常网络的平均值。单个网络的叫作 <code>plain.loss</code>、<code>repaired.loss</code>。',
  'this network': '这个网络',
  'After the first step: what every neuron of this layer says of {shown} digits.':
    '走第一步之后：这一层的每个神经元对 {shown} 个数字说了什么。',
  'Layer {layer}, {name}': '第 {layer} 层，{name}',
  'no number is left in this layer': '这一层已经没有一个数了',
  'all neurons say the same; {dead} dead, {saturated} saturated':
    '所有神经元说的都一样；死亡 {dead}，饱和 {saturated}',
  '{distinct} of {width} neurons say something of their own; {dead} dead, {saturated} saturated':
    '{width} 个神经元中有 {distinct} 个说的与别的不同；死亡 {dead}，饱和 {saturated}',
  'What {rows} neurons (rows) say of {shown} digits (columns); the largest is {most}.':
    '{rows} 个神经元（行）对 {shown} 个数字（列）说了什么；最大的是 {most}。',
  'A row is a neuron, a column a digit. Orange and blue reach to ±{most}; pale is 0.':
    '一行是一个神经元，一列是一个数字。橙色和蓝色直到 ±{most}；浅色是 0。',
  'share of the activations': '激活值的比例',
  'share of the gradients': '梯度的比例',
  zeros: '全为零',
  'all the same': '全都相同',
  'normal, your size': '正态，大小自定',
  'Glorot, uniform': 'Glorot，均匀',
  'Glorot, normal': 'Glorot，正态',
  orthogonal: '正交',
  'layer norm': '层归一化',
  'none: one network': '无：一个网络',
  'Glorot’s weights': 'Glorot 权重',
  'He’s weights': 'He 权重',
  'orthogonal weights': '正交权重',
  'residual connections': '残差连接',
  'gradient clipped at 1': '梯度裁剪到 1',
  residual: '残差',
  clipped: '裁剪',
  'running averages': '滑动平均',
  'the test digits together': '全部测试数字',
  'each digit by itself': '每个数字单独',
  'as it is': '原样',
  Vanishes: '消失',
  Explodes: '爆炸',
  'All alike': '全都一样',
  'Batch norm': '批归一化',
  Residual: '残差',
  'Layer norm': '层归一化',
  'test {testAccuracy}': '测试 {testAccuracy}',
  'sums z': '加权和 z',
  expected: '预期',
  activations: '激活值',
  'their mean': '其平均值',
  'gradient of z': 'z 的梯度',
  'gradient of w': 'w 的梯度',
  dead: '死亡',
  'distinct neurons': '不同的神经元',
  likeness: '相似度',
  'Every layer in numbers': '每一层的数值',
  'Root mean squares over neurons and 64 digits; expected: by theory, before the first step':
    '对神经元和 64 个数字的均方根；预期：由理论在第一步之前给出',
  'Dotted: what theory expects of these {depth} layers before the first step. Press <b>Train</b>, and the digits of MNIST show what they really do.':
    '点线：第一步之前，理论对这 {depth} 层的预期。点<b>训练</b>，MNIST 的数字会显示它们实际怎样。',
  'the output layer': '输出层',
  'layer {layer}': '第 {layer} 层',
  'the sums of {place} grow': '{place}的加权和增大',
  'the gradient of {place} grows': '{place}的梯度增大',
  '✕ broke at step {step}: there {what} past what a 32-bit float can hold (NaN). It is kept as it was then.':
    '✕ 在第 {step} 步崩溃：{what}，超出了 32 位浮点数的范围（NaN）。它保持当时的样子。',
  '{accuracy} right, loss {loss}': '认对 {accuracy}，损失 {loss}',
  '{right}; no gradient at all reaches layer 1': '{right}；没有任何梯度传到第 1 层',
  '{right}; the gradient reaches layer 1 in about its full size': '{right}；传到第 1 层的梯度大小几乎不变',
  'Layer {layer} closely': '细看第 {layer} 层',
  'All layers in numbers': '所有层的数值',
  'Size of a weight': '权重的大小',
  'Batch norm at test': '测试时的批归一化',
  'Deep signal': '深层信号',
  '{own}, expected': '{own}，预期',
  'mean 0, deviation 1': '平均值 0，标准差 1',
  'from 0 to 1': '从 0 到 1',
  'from 0 to 255': '从 0 到 255',
  '{right}; the gradient at layer 1 is {ratio} times smaller than at the top':
    '{right}；最上层的梯度是第 1 层的 {ratio} 倍',
  '{right}; the gradient at layer 1 is {ratio} times larger than at the top':
    '{right}；第 1 层的梯度是最上层的 {ratio} 倍',
} as const satisfies Words
