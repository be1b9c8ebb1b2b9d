import type { Words } from '../words'

/** Activation functions. */
export const widgetsActivation = {
  'Initial weights times': '初始权重乘以',
  'Initial hidden bias': '隐藏层的初始偏置',
  'Activations<span>{chosen} of {most}</span>': '激活函数<span>{most} 个中的 {chosen} 个</span>',
  'Solid: the function. Dashed: its slope.': '实线：函数。虚线：它的斜率。',
  '{activation} and its slope': '{activation} 和它的斜率',
  'share of the sums z that really come, by layer': '实际出现的加权和 z 的比例，按层',
  steepest: '最陡处',
  flat: '平坦处',
  source: '出处',
  'The lower chart counts the sums z of the {activation} network of this race over the training points, beyond ±{reach} in the outermost bins.':
    '下面的图统计这场比赛中 {activation} 网络在训练点上的加权和 z，超出 ±{reach} 的计入最外面的组。',
  'Race {activation}, and a second chart shows which sums z its neurons really receive.':
    '让 {activation} 参加比赛，就会有第二张图，显示它的神经元实际收到哪些加权和 z。',
  'Functions and slopes (CSV)': '函数和斜率（CSV）',
  'every activation function and its slope from −6 to 6': '每个激活函数及其斜率，从 −6 到 6',
  'weights and biases of every network of the race, row by row': '比赛中每个网络的权重和偏置，逐行列出',
  'Up to four networks learn the same points from the same seed: the same draws for their initial weights, the same ten points at every step. Only the activation function of their hidden layers differs. The output is a sigmoid for all of them.':
    '最多四个网络用同一个种子学习同样的点：初始权重用同样抽取的数，每一步用同样的十个点。不同的只有隐藏层的激活函数。它们的输出都是 sigmoid。',
  Race: '比赛',
  'What each network says over the plane. Orange means the class drawn as squares, blue the class drawn as circles, pale undecided; the line is where it changes its mind. Move over a map, or move by the arrow keys, and all of them are read at that place. “right” is the share of the training points on their proper side.':
    '每个网络在整个平面上的判断。橙色是画成方块的那一类，蓝色是画成圆点的那一类，浅色是拿不定；分界线是它改变判断的地方。在一张图上移动指针，或用方向键移动，就会读出所有网络在那里的值。“对”是落在正确一侧的训练点的比例。',
  'A network whose loss or weights have grown past what a 32-bit float can hold has dropped out: its map and its numbers are gone, its curve ends there, and the others go on. Only when all have dropped out does the race pause.':
    '损失或权重大到超出 32 位浮点数范围的网络就出局了：它的图和数值消失，曲线到此为止，其他网络继续。全部出局时，比赛才会暂停。',
  'Each function (solid) and its slope (dashed) over the sum z that a neuron hands it. If a network of the race uses it, the lower chart shows which sums its neurons really receive, layer by layer.':
    '每个函数（实线）和它的斜率（虚线），横轴是神经元交给它的加权和 z。如果比赛中有网络使用它，下面的图逐层显示它的神经元实际收到哪些加权和。',
  'A sign for every hidden neuron, measured over the training points. Dead (✕): the slope is exactly 0 at every point. Saturated (◐): below 0.05 at nine points in ten or more. Open (●): all others. “Mean slope” is the average |f′(z)| over neurons and points: what a layer lets through of an error on its way back.':
    '每个隐藏神经元一个标记，在训练点上测得。死亡（✕）：在每个点上斜率都正好是 0。饱和（◐）：在九成以上的点上小于 0.05。开放（●）：其余的。“平均斜率”是 |f′(z)| 对神经元和点的平均值：误差往回传时，一层能让多少通过。',
  'One matrix': '一个矩阵',
  'All weight matrices of a network multiplied into one, in double precision, and what that single layer says beside what the network says. For the identity they agree to the last digit; for every other function they do not.':
    '把一个网络的所有权重矩阵以双精度乘成一个，再把这单独一层的结果放在网络的结果旁边。对恒等函数，两者直到最后一位都一致；对其他任何函数都不一致。',
  'A task of your own: set points of two classes, and all that is measured here is measured on them. None is held back, so there is no test accuracy then.':
    '你自己的任务：放好两类的点，这里的一切都在这些点上测量。没有留出的点，所以没有测试准确率。',
  'The table below': '下面的表格',
  'Loss in nats (0.693 is a coin toss), accuracy, dead and saturated neurons as shares of all hidden neurons, the mean slope of the first layer, and the root mean square of the latest gradient of the first and the last layer’s weights.':
    '损失，单位 nat（0.693 等于抛硬币）；准确率；死亡和饱和的神经元占所有隐藏神经元的比例；第一层的平均斜率；第一层和最后一层权重的最近一次梯度的均方根。',
  '“The same for all” uses Glorot’s rule for every network, so that they begin with the very same numbers. “Fitting each” stretches these draws by the rule made for the function: He’s for ReLU and its relatives, LeCun’s for SELU, Glorot’s for the others.':
    '“全都相同”对每个网络都用 Glorot 规则，因此起点的数完全一样。“各自合适”按为该函数制定的规则缩放这些数：ReLU 及其同类用 He，SELU 用 LeCun，其他用 Glorot。',
  'Learning rate, batch size': '学习率、批大小',
  'They act on the running networks at their next step. Everything else begins a new race.':
    '它们从运行中的网络的下一步起生效。其他改动都会开始一场新的比赛。',
  'Loss, testLoss, accuracy in exports and conditions': '导出与条件中的 loss、testLoss、accuracy',
  'Means over the networks that are still in the race; those of one network carry its name, such as <code>relu.loss</code>.':
    '仍在比赛中的网络的平均值；单个网络的带有它的名字，例如 <code>relu.loss</code>。',
  'A link can open any view (<code>view=curves</code>) and lock every control by its name in the address.':
    '链接可以打开任何一个视图（<code>view=curves</code>），也可以按地址中的名称锁定每个控件。',
  identity: '恒等',
  'leaky ReLU': 'leaky ReLU',
  softplus: 'softplus',
  'SiLU (swish)': 'SiLU（swish）',
  'the same for all': '全都相同',
  'fitting each': '各自合适',
  'dead neurons': '死亡的神经元',
  'mean slope, layer 1': '平均斜率，第 1 层',
  'gradient, layer 1': '梯度，第 1 层',
  'gradient, output': '梯度，输出',
  'Numbers of every network': '每个网络的数值',
  'Numbers of every network at the newest step': '每个网络在最新一步的数值',
  activation: '激活函数',
  'Nobody is left.': '一个也不剩了。',
  '{gone} have dropped out: a weight grew past what a 32-bit float can hold.':
    '{gone} 已出局：有一个权重超出了 32 位浮点数的范围。',
  'Race the identity too': '让恒等函数也参加',
  'Out of the race: its weights are no numbers any more.': '已出局：它的权重不再是数了。',
  'Without a bend the whole network is this one line, now and after every step:':
    '没有弯折，整个网络就是这一条直线，现在如此，之后每一步也如此：',
  'Multiplied as if there were no {activation} between them, the same matrices would say:':
    '假如中间没有 {activation}，把同样的矩阵乘起来，得到：',
  'Largest difference to the network over {points} points: {gap}, the rounding of the last digit.':
    '在 {points} 个点上与网络的最大差异：{gap}，只是最后一位的舍入。',
  'Largest difference to the network over {points} points: {gap}. The bends are what it leaves out.':
    '在 {points} 个点上与网络的最大差异：{gap}。漏掉的正是那些弯折。',
  'weights of the output': '输出的权重',
  'weights of layer {layer}': '第 {layer} 层的权重',
  'product of all weights': '所有权重的乘积',
  'The sum before the sigmoid of the output, for the first {shown} points':
    '输出的 sigmoid 之前的加权和，前 {shown} 个点',
  'Maps of all networks: arrow keys move a cursor': '所有网络的图：方向键移动光标',
  'dropped out': '已出局',
  'loss {loss}': '损失 {loss}',
  'right {accuracy}': '对 {accuracy}',
  'dead {share}': '死亡 {share}',
  'saturated {share}': '饱和 {share}',
  'Both axes run from −{extent} to {extent}.': '两个轴都从 −{extent} 到 {extent}。',
  'Maps as a table': '以表格显示各图',
  'Output of every network, sampled on a coarse grid, one row a line from top to bottom':
    '每个网络的输出，在粗网格上取样，从上到下每条横线一行',
  'Output of the {name} network over the plane, with {points} points; {accuracy} of them on the right side.':
    '{name} 网络在平面上的输出，有 {points} 个点；{accuracy} 在正确的一侧。',
  'Output of the {name} network: it has dropped out of the race.': '{name} 网络的输出：它已经出局。',
  'Output of the {name} network: nothing computed yet.': '{name} 网络的输出：还没有计算。',
  'all numbers': '所有的数',
  '1, everywhere': '1，处处',
  nowhere: '没有',
  'no activation at all: fit for an output that is a number': '完全没有激活：适合输出是一个数的情形',
  '0, and none at z = 0': '0，z = 0 处没有',
  '0 or 1': '0 或 1',
  'everywhere: nothing can be learned through it': '处处：透过它什么也学不到',
  'McCulloch and Pitts 1943': 'McCulloch 和 Pitts，1943',
  '0 to 1': '0 到 1',
  '1/4, at z = 0': '1/4，在 z = 0 处',
  'on both sides, beyond ±2.9': '两侧，超出 ±2.9',
  'the logistic function; for probabilities at an output': '逻辑函数；用于输出端的概率',
  '−1 to 1': '−1 到 1',
  '1, at z = 0': '1，在 z = 0 处',
  'on both sides, beyond ±2.2': '两侧，超出 ±2.2',
  'a sigmoid stretched to have its middle at 0; LeCun et al. 1998':
    '拉伸过的 sigmoid，中点在 0；LeCun 等，1998',
  '0 for z < 0, 1 for z > 0': 'z < 0 时为 0，z > 0 时为 1',
  '0 and above': '0 及以上',
  '1, for all z > 0': '1，对所有 z > 0',
  'on the left: exactly 0': '左侧：正好是 0',
  'Nair and Hinton 2010; Glorot, Bordes and Bengio 2011':
    'Nair 和 Hinton，2010；Glorot、Bordes 和 Bengio，2011',
  '1 for z > 0, else 0.01': 'z > 0 时为 1，否则为 0.01',
  'on the left, but never 0': '左侧，但从不为 0',
  'Maas, Hannun and Ng 2013': 'Maas、Hannun 和 Ng，2013',
  '1 for z > 0, else f + 1': 'z > 0 时为 1，否则为 f + 1',
  '−1 and above': '−1 及以上',
  'on the left, below −3.0': '左侧，−3.0 以下',
  'Clevert, Unterthiner and Hochreiter 2015, with α = 1':
    'Clevert、Unterthiner 和 Hochreiter，2015，取 α = 1',
  '1.0507 for z > 0, else f + 1.7581': 'z > 0 时为 1.0507，否则为 f + 1.7581',
  '−1.7581 and above': '−1.7581 及以上',
  '1.7581, just left of 0': '1.7581，在 0 的左边紧挨着',
  'on the left, below −3.6': '左侧，−3.6 以下',
  'Klambauer et al. 2017': 'Klambauer 等，2017',
  '1 / (1 + e⁻ᶻ), the sigmoid': '1 / (1 + e⁻ᶻ)，即 sigmoid',
  'above 0': '大于 0',
  'towards 1 on the right': '右侧趋近于 1',
  'on the left, below −2.9': '左侧，−2.9 以下',
  'Dugas et al. 2001': 'Dugas 等，2001',
  'falls below 0 left of −0.75': '在 −0.75 左边降到 0 以下',
  '−0.17 and above': '−0.17 及以上',
  '1.13, near z = 1.4': '1.13，在 z = 1.4 附近',
  'on the left, below −2.35, and around −0.75': '左侧，−2.35 以下，以及 −0.75 附近',
  'Hendrycks and Gimpel 2016': 'Hendrycks 和 Gimpel，2016',
  '−0.28 and above': '−0.28 及以上',
  '1.10, near z = 2.4': '1.10，在 z = 2.4 附近',
  'on the left, below −4.08, and around −1.28': '左侧，−4.08 以下，以及 −1.28 附近',
  'Hendrycks and Gimpel 2016; Elfwing et al. 2017; Ramachandran, Zoph and Le 2017':
    'Hendrycks 和 Gimpel，2016；Elfwing 等，2017；Ramachandran、Zoph 和 Le，2017',
  'softmax of the three sums': '三个加权和的 softmax',
  'Every other function here looks at one number. Softmax looks at all of a layer: {softmax}. The shares add up to 1, so raising one z takes from all the others, and the slope is a table: {diagonal} on the diagonal, {others} elsewhere. Each of its rows adds up to 0.':
    '这里其他的函数只看一个数。softmax 看一层的所有数：{softmax}。各份加起来是 1，所以一个 z 变大，就会从其他各份取走一些；斜率是一张表：对角线上是 {diagonal}，其他地方是 {others}。每一行加起来是 0。',
  'slopes of softmax': 'softmax 的斜率',
  'It belongs at an output that chooses among classes, not between hidden layers.':
    '它应当用在从几个类别中选择的输出上，不用在隐藏层之间。',
  'open:': '开放：',
  'its slope f′(z) is 0.05 or more at over a tenth of the training points.':
    '在一成以上的训练点上，它的斜率 f′(z) 不小于 0.05。',
  'saturated:': '饱和：',
  'the slope is below 0.05 at nine points in ten or more.': '在九成以上的点上，斜率小于 0.05。',
  'dead:': '死亡：',
  'the slope is exactly 0 at every training point. No error can move it.':
    '在每个训练点上，斜率都正好是 0。任何误差都推不动它。',
  'Neurons of the {activation} network': '{activation} 网络的神经元',
  '{dead} dead, {saturated} saturated': '死亡 {dead}，饱和 {saturated}',
  'mean slope {slope}': '平均斜率 {slope}',
  'Out of the race.': '已出局。',
  'Nothing to show yet.': '还没有可显示的内容。',
  'Saturated neurons': '饱和的神经元',
  'Dead neurons': '死亡的神经元',
  'share of saturated neurons': '饱和神经元的比例',
  'share of dead neurons': '死亡神经元的比例',
  'Set points of both classes first, in the view “Points”.': '请先在“点”视图里放好两类的点。',
  'Neurons in each': '每层的神经元数',
  'Activation lab': '激活函数实验',
  'out##of a race': '出局',
  'layer by layer': '逐层计算',
  'one matrix': '一个矩阵',
  difference: '差',
  '0 for z < 0, 1 for z ≥ 0': 'z < 0 时为 0，z ≥ 0 时为 1',
  'z for z > 0, else 0.01 z': 'z > 0 时为 z，否则为 0.01 z',
  'z for z > 0, else eᶻ − 1': 'z > 0 时为 z，否则为 eᶻ − 1',
  '1.0507 z for z > 0, else 1.7581 (eᶻ − 1)': 'z > 0 时为 1.0507 z，否则为 1.7581 (eᶻ − 1)',
  'z Φ(z), here ½ z (1 + tanh u), u = 0.7979 (z + 0.0447 z³)':
    'z Φ(z)，这里为 ½ z (1 + tanh u)，u = 0.7979 (z + 0.0447 z³)',
  'open##of a neuron': '开放',
  '{count} {kind}': '{count} 个{kind}',
} as const satisfies Words
