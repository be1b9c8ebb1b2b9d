import type { Words } from '../words'

/** The convolutional network. */
export const widgetsCnn = {
  'Race a dense network': '与全连接网络比赛',
  'One hidden layer, as many parameters, the same batches.': '一个隐藏层，参数一样多，批次相同。',
  'A tf.layers model cannot shuffle pixels. The notebooks can; or train without the shuffle.':
    'tf.layers 模型不能打乱像素。笔记本文件可以；或者不打乱像素来训练。',
  'There some filters did not learn. Here all do.': '在那里，有些滤波器不参加学习。这里全部都学。',
  'The image; framed are rows {top} to {bottom}, columns {left} to {right}.':
    '图像；框中是第 {top} 到 {bottom} 行、第 {left} 到 {right} 列。',
  'This network has no convolution.': '这个网络没有卷积。',
  'Press Train or Step: the filters appear here, and you can write into them.':
    '点“训练”或“走一步”：滤波器会出现在这里，你可以改写它们。',
  'What they do to map': '它们作用于第几张特征图',
  'Filters of layer {stage}, for map {shown}': '第 {stage} 层的滤波器，作用于第 {shown} 张特征图',
  'Filter {chosen}': '滤波器 {chosen}',
  'Filter {chosen}{span}': '滤波器 {chosen}{span}',
  ', for map {shown} of {channels}': '，作用于 {channels} 张特征图中的第 {shown} 张',
  ': write into it': '：可以改写',
  'Weight in row {row}, column {column}': '第 {row} 行第 {column} 列的权重',
  bias: '偏置',
  Bias: '偏置',
  'Freeze this filter': '冻结这个滤波器',
  'It keeps its weights and its bias; everything else goes on learning around it.':
    '它的权重和偏置保持不变；其余部分在它周围继续学习。',
  'A convolutional network learns to tell ten kinds of small grey images apart: handwritten digits (MNIST) or pieces of clothing (Fashion-MNIST). You choose its layers. Every number in it can be looked at while it learns.':
    '一个卷积网络学习区分十种小的灰度图像：手写数字（MNIST）或服装（Fashion-MNIST）。它有哪些层由你选择。学习的时候，里面的每一个数都可以看。',
  'Each line is a layer with the shape it gives (rows × columns × maps) and the numbers it learns. − and + change its main number, k the side of a kernel, ↑ moves it one place towards the image, × takes it away. A convolution and a dense layer are followed by ReLU, unless batch normalization stands between. Before the first dense layer all maps are laid out as one list. The output, ten units with softmax, is always there. A stack that cannot be trained is explained and not taken.':
    '每一行是一层，写着它给出的形状（行 × 列 × 特征图）和它要学习的数的个数。− 和 + 改变它的主要数值，k 改变核的边长，↑ 把它向图像一侧移一位，× 把它去掉。卷积层和全连接层后面接 ReLU，中间有批归一化时除外。第一个全连接层之前，所有特征图排成一列。输出是十个带 softmax 的单元，始终存在。无法训练的堆叠会说明原因，不予采用。',
  'Test images with what the network takes them for; a red outline and ✗ mean it is wrong. Choose one to look into. What you draw or photograph is looked into as well.':
    '测试图像和网络对它们的判断；红框和 ✗ 表示认错了。选一张，可以看网络内部。你画的或拍的也可以这样看。',
  'Feature maps': '特征图',
  'What each layer makes of the chosen image, one picture for each map: orange is positive, blue negative, pale is zero; every layer has a scale of its own. Choose a map to see it large, then a number in it (click, or arrow keys and Enter). Below stand all the products that made it. The frame on the image is its receptive field: all pixels it depends on.':
    '每一层从选中的图像得到什么，一张特征图一幅画：橙色为正，蓝色为负，浅色为零；每层有自己的刻度。选一张特征图放大，再选其中的一个数（点击，或用方向键和回车键）。下面列出得到它的所有乘积。图像上的框是它的感受野：它所依赖的全部像素。',
  'Train loss and accuracy are means over the last 20 batches, with dropout at work. Test loss and accuracy are measured every 100 steps on 1,000 images that are never learned from. The whole test is taken when training rests: 10,000 digits, or the 5,000 pieces of clothing that this site carries.':
    '训练损失和训练准确率是最近 20 个批次的平均值，含随机失活的影响。测试损失和测试准确率每 100 步在 1,000 张从不用来学习的图像上测一次。训练停下时做完整的测试：10,000 个数字，或者本站收有的 5,000 件服装。',
  Filters: '滤波器',
  'Choose a filter, write numbers into it or put a ready-made one there. A frozen filter keeps its weights and bias while everything else learns on.':
    '选一个滤波器，往里写数，或者放一个现成的。冻结的滤波器保持权重和偏置不变，其余部分继续学习。',
  'Beside it learns a network with one hidden layer, as wide as gives it about as many parameters. It sees the same batches with the same optimizer and learning rate.':
    '旁边有一个只有一个隐藏层的网络在学习，宽度恰好使它的参数差不多一样多。它看到同样的批次，用同样的优化器和学习率。',
  'Moved images': '移动的图像',
  'The same test images, moved to the right by so many pixels.': '同样的测试图像，向右移动若干像素。',
  'Learning rate, optimizer, shift, frozen filters': '学习率、优化器、移动、冻结的滤波器',
  'Cross-entropy in nats: 2.30 is guessing among ten, 0 is certainty that is right.':
    '交叉熵，单位 nat：2.30 是在十类中瞎猜，0 是有十足的把握而且正确。',
  'Beside it 784 → {width} → 10: {parameters}.': '旁边是 784 → {width} → 10：{parameters}。',
  'Press Train: test images appear here, and below them what every layer makes of one of them.':
    '点“训练”：测试图像会出现在这里，下面是每一层从其中一张得到什么。',
  '{stages}: map {channel} of {shape}': '{stages}：第 {channel} 张特征图，共 {shape} 张',
  '{stage}: {count} numbers': '{stage}：{count} 个数',
  'The frame is all of the image that the chosen number depends on: {bottom} × {right} pixels.':
    '框是选中的数所依赖的全部图像：{bottom} × {right} 像素。',
  'Read as {classes}, {probabilities}.': '认成 {classes}，{probabilities}。',
  Convolution: '卷积',
  'Max pooling': '最大池化',
  'Average pooling': '平均池化',
  Dense: '全连接',
  'image 28 × 28 × 1': '图像 28 × 28 × 1',
  'dense 10, the output': '全连接 10，输出',
  'This stack cannot be trained; the network stays as it was.': '这个堆叠无法训练；网络保持原样。',
  'Shape · parameters, {total} in all.': '形状 · 参数，共 {total} 个。',
  'New layer': '新的层',
  'Layers as text': '以文字表示各层',
  '{name}: less': '{name}：减少',
  '{name}: more': '{name}：增加',
  '{name}: next kernel size': '{name}：下一种核大小',
  '{name}: one place earlier': '{name}：前移一位',
  '{name}: remove': '{name}：移除',
  'Layers, separated by commas': '各层，用逗号隔开',
  'conv8k5s2p: 8 filters of 5 × 5, stride 2, padded. max2, avg2: pooling. norm. drop25: dropout 25 %. dense64.':
    'conv8k5s2p：8 个 5 × 5 的滤波器，步幅 2，有填充。max2、avg2：池化。norm：归一化。drop25：随机失活 25%。dense64：全连接。',
  'What every layer makes of the image': '每一层从图像得到什么',
  'Show its {shape} numbers': '显示它的 {shape} 个数',
  'Feature maps of {name}': '{name} 的特征图',
  'The first 1,000 test images, moved to the right by whole pixels. What leaves the picture is lost.':
    '前 1,000 张测试图像，向右移动整数个像素。移出画面的部分就丢失了。',
  'With a dense network racing beside it, both are measured.': '旁边有全连接网络比赛时，两者都测。',
  'Move them and test': '移动并测试',
  'read right at step {step}, seed {seed}': '第 {step} 步的认对比例，种子 {seed}',
  '{n} pixels': '{n} 个像素',
  'conv {filters}': '卷积 {filters}',
  'stride {stride}': '步幅 {stride}',
  padded: '有填充',
  'max pool {size} × {size}': '最大池化 {size} × {size}',
  'average pool {size} × {size}': '平均池化 {size} × {size}',
  'the number in row {row}, column {column}': '第 {row} 行第 {column} 列的数',
  'number {number} of {count}': '{count} 个数中的第 {number} 个',
  'How {where} comes about': '{where}是怎样得来的',
  'Products with': '乘积，对',
  'map {c} (sum {n})': '第 {c} 张特征图（和 {n}）',
  'Each value of the window times its weight': '窗口中的每个值乘以它的权重',
  'value of the window × weight of the filter = product': '窗口的值 × 滤波器的权重 = 乘积',
  'Sums of the maps': '各特征图的和',
  'Sum of the products': '乘积之和',
  'map {map}, row {row}, column {column}': '第 {map} 张特征图，第 {row} 行第 {column} 列',
  'input {number}': '输入 {number}',
  'Products that weigh most': '影响最大的乘积',
  'the {top} products that weigh most, of {products}': '{products} 个乘积中影响最大的 {top} 个',
  'These, and all others': '这些，以及所有其余的',
  ', bias': '，偏置',
  ', together': '，合计',
  ', after ReLU': '，经过 ReLU',
  '(less the map’s mean, over its spread, then scaled and shifted, then ReLU)':
    '（减去这张特征图的平均值，除以它的标准差，再缩放和平移，再经过 ReLU）',
  '(less the map’s mean, over its spread, then scaled and shifted)':
    '（减去这张特征图的平均值，除以它的标准差，再缩放和平移）',
  'the window it looks at': '它所看的窗口',
  'The largest': '最大的',
  'The mean': '平均值',
  'Draw or photograph': '画或拍照',
  'Draw a piece': '画一件',
  'Press Train or Step: then you can draw here, or take a photograph, and see what the network makes of it.':
    '点“训练”或“走一步”：之后可以在这里画，或者拍一张照片，看网络怎样判断。',
  'More about this network': '关于这个网络的更多内容',
  'Frozen filters': '冻结的滤波器',
  'A convolutional network': '卷积网络',
  '{one} frozen': '{one} 冻结',
  'moved by': '移动',
  convolutional: '卷积网络',
  'dropout {rate} %': '随机失活 {rate}%',
  'dense {units}': '全连接 {units}',
  conv: '卷积',
  'Batch normalization stands right after a convolution or a dense layer: it normalizes their sums, before ReLU.':
    '批归一化要紧跟在卷积层或全连接层之后：它在 ReLU 之前把它们的加权和归一化。',
  'A dense layer gives a plain list: nothing in it has a neighbour any more. Convolution and pooling must come before the first dense layer.':
    '全连接层给出的只是一列数，其中已经没有相邻关系。卷积和池化要放在第一个全连接层之前。',
  'A window of {size} × {size} does not fit into {height} × {width}. Pad it, make the kernel smaller, or remove a layer before it.':
    '{size} × {size} 的窗口放不进 {height} × {width}。请加填充、把核改小，或移除前面的一层。',
  'A window of {size} × {size} does not fit into {height} × {width}. Make it smaller, or remove a layer before it.':
    '{size} × {size} 的窗口放不进 {height} × {width}。请改小窗口，或移除前面的一层。',
  '“{word}” is no layer.': '“{word}”不是层。',
  'At most {most} layers fit here.': '这里最多放 {most} 层。',
  '{count} parameters are too many for this page; {most} are the most.':
    '{count} 个参数对这个页面来说太多；最多 {most} 个。',
  '{count} multiplications an image are too many for this page; {most} are the most. Pool earlier, or use a stride.':
    '每张图像 {count} 次乘法对这个页面来说太多；最多 {most} 次。更早池化，或使用步幅。',
  'vertical edge': '竖边缘',
  'horizontal edge': '横边缘',
  blur: '模糊',
  sharpen: '锐化',
  'point##a kernel': '单点',
  'zero##a kernel': '全零',
} as const satisfies Words
