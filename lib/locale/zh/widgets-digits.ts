import type { Words } from '../words'

/** The digit readers. */
export const widgetsDigits = {
  Pixels: '像素',
  '0 to {value}': '0 到 {value}',
  'This share of the training images gets a label drawn by lot. Test images keep theirs.':
    '训练图像中有这么大比例的标签由抽签决定。测试图像的标签不变。',
  'Answer in the picture': '图中写着答案',
  'A white mark at the top of every training image tells its label. Test images have none.':
    '每张训练图像顶部的白色记号透露它的标签。测试图像没有。',
  'Halve layer {l}': '第 {l} 层减半',
  'Double layer {l}': '第 {l} 层加倍',
  'There the pixels ran from 0 to {white}. Here they run from 0 to 1, and the weights of the first layer are {white} times as large: the answers are the same, but training on from here is not.':
    '原来像素从 0 到 {white}，这里从 0 到 1，第一层的权重放大到 {white} 倍：答案相同，但从这里继续训练会不同。',
  'There {shuffled} % of the training images had labels drawn by lot. Here all have their own.':
    '原来有 {shuffled}% 的训练图像，标签由抽签决定。这里都用自己的标签。',
  'There a white mark at the top of every training image told its label. Here none does.':
    '原来每张训练图像顶部有白色记号透露标签。这里没有。',
  'A network of dense layers learns to tell ten kinds of small grey images apart: handwritten digits (MNIST) or pieces of clothing (Fashion-MNIST). It begins with the first 5,000 images and goes on while the others arrive.':
    '一个由全连接层组成的网络学习分辨十种灰度小图：手写数字（MNIST）或衣物（Fashion-MNIST）。它先用前 5,000 张图像，其余的一边到达一边加入。',
  'Train loss and train accuracy are means over the last 20 batches, with dropout at work. Test loss and test accuracy are measured every 50 steps, and after every epoch, on 2,500 images that are never learned from, without dropout. The whole test is taken when training rests: all 10,000 test digits, or the 5,000 pieces of clothing this site carries.':
    '训练损失和训练准确率是最近 20 个批次的平均值，随机失活照常起作用。测试损失和测试准确率每 50 步、每轮之后测一次，用 2,500 张从不用来学习的图像，不用随机失活。训练停下时做完整的测试：全部 10,000 个测试数字，或本站带有的 5,000 件衣物。',
  'Cross-entropy in nats: 2.30 is guessing among ten, 0 is certainty that is right. Under “What if” it may be the squared error instead: half of the mean of (p − y)² over the ten probabilities, 0.045 for guessing.':
    '交叉熵，单位是 nat：2.30 相当于在十个中瞎猜，0 是完全确定而且正确。在“如果……会怎样”中也可以换成平方误差：(p − y)² 对十个概率的平均值的一半，瞎猜时是 0.045。',
  'Step and epoch': '步与轮',
  'A step is one batch and one update of all weights; an epoch shows every training image once. The first epoch takes the images in the order they arrive, later ones shuffle all of them.':
    '一步是一个批次和对所有权重的一次更新；一轮把每张训练图像看一次。第一轮按图像到达的顺序，以后每轮全部打乱。',
  'Test images with what the network takes them for. A red outline and ✗ mean it is wrong.':
    '测试图像，以及网络把它们认成什么。红框和 ✗ 表示认错了。',
  'The sheet and its bars': '画纸和它的条形',
  'Draw with finger, mouse or keyboard (arrow keys move the pen, the space bar puts it down and lifts it). The drawing is scaled and centred like the training digits; the bars are the probabilities the network gives.':
    '用手指、鼠标或键盘画（方向键移动笔，空格键落笔或抬笔）。画的图会像训练数字那样缩放、居中；条形是网络给出的概率。',
  'Rows are the right class, columns the prediction. Choose a cell to see the images in it. Colour follows the mistakes; the diagonal holds the right answers.':
    '行是正确的类别，列是预测。选一个格子，就能看到其中的图像。颜色按错误的多少；对角线上是正确的答案。',
  'First layer': '第一层',
  'The weights of each neuron as an image: orange positive, blue negative, pale near zero.':
    '把每个神经元的权重画成图像：橙色为正，蓝色为负，接近零时颜色浅。',
  'Faults to try out: pixels as the bytes they are stored as; another loss; training labels drawn by lot; a mark at the top of every training image that tells its label; layers that do not learn. The test images and what you draw are never touched.':
    '可以试的毛病：像素用存储时的字节值；换一种损失；训练标签由抽签决定；每张训练图像顶部有记号透露标签；某些层不学习。测试图像和你画的图从不改动。',
  'Learning rate, dropout, optimizer, shift': '学习率、随机失活、优化器、平移',
  'The model for TensorFlow.js, and notebooks for Keras and PyTorch that hold the same weights, check that they compute the same logits, and test them on the published test images.':
    'TensorFlow.js 格式的模型，以及 Keras 和 PyTorch 的笔记本文件：其中有同样的权重，检查它们算出的 logits 相同，并用公开的测试图像测试。',
  'An epoch is {images} images in {perEpoch} steps; {epochs} of them, {steps} steps in all.':
    '一轮是 {images} 张图像，分 {perEpoch} 步；{epochs} 轮，共 {steps} 步。',
  'Epoch {epoch} of {epochs}.': '第 {epoch} 轮，共 {epochs} 轮。',
  '{arrived} of {count} images have arrived.': '{count} 张图像中到达了 {arrived} 张。',
  'Press Train: a few test images appear here, with what the network takes each of them for.':
    '点“训练”：这里会出现几张测试图像，以及网络把每一张认成什么。',
  'Every neuron of the first layer has one weight for each of the 784 pixels. Drawn as an image, they show what it answers to: ink where it is orange raises it, ink where it is blue lowers it. Before training they are noise.':
    '第一层的每个神经元对 784 个像素各有一个权重。画成图像，就能看出它对什么有反应：橙色处有墨，它的值升高；蓝色处有墨，它的值降低。训练之前，它们是噪声。',
  'Earlier neurons': '前面的神经元',
  '{page}–{last} of {units}': '第 {page}–{last} 个，共 {units} 个',
  'Later neurons': '后面的神经元',
  'Weights of the first layer, one image a neuron': '第一层的权重，每个神经元一张图像',
  'Press Train or Step: the weights appear here.': '点“训练”或“走一步”：权重会出现在这里。',
  'A network with 101,770 numbers in it, all of them random at first. It is shown 5,000 handwritten digits, 128 at a time, and after each batch every number is changed a little so that it would read them better. Everything happens on this device.':
    '一个有 101,770 个数的网络，起初都是随机的。它看 5,000 个手写数字，每次 128 个；每看完一个批次，所有的数都改一点点，好让它认得更准。一切都在这台设备上进行。',
  'The large number and the bar': '大数字和横条',
  'The share of 2,500 other digits, which it never learns from, that it reads right. The mark at 10 % is what guessing would reach.':
    '另外 2,500 个从不用来学习的数字，它认对了多少。10% 处的记号是瞎猜能达到的。',
  'The small digits': '小数字图',
  'A few of those other digits, always the same. Under each stands what the network reads now; a red outline and ✗ mean it is wrong.':
    '这另外的数字中的几个，总是同样的几个。下面写着网络现在认成什么；红框和 ✗ 表示认错了。',
  'The sheet': '写字板',
  'Write with a finger, a pen or the mouse; or press Tab until the sheet has the focus, move with the arrow keys, and put the pen down and lift it with the space bar. Your drawing is scaled and centred as the training digits were: the small picture beside it is what the network is given.':
    '用手指、笔或鼠标写；或者按 Tab 直到写字板得到焦点，用方向键移动，用空格键落笔和抬笔。你写的字会像训练数字那样缩放并居中：旁边的小图就是网络拿到的。',
  'The ten bars': '十个横条',
  'How probable the network thinks each digit is. They add up to 100 %.':
    '网络认为每个数字有多大可能。加起来是 100%。',
  'One batch of 128 images and one change of all numbers. Every image is moved by up to one pixel.':
    '一个批次的 128 张图，所有的数改一次。每张图移动最多一个像素。',
  'Where all random numbers come from. The same seed gives the same network; another gives another one, about as good.':
    '所有的随机数都从它而来。种子相同，网络就相同；换一个种子，就是另一个差不多一样好的网络。',
  'It cannot read yet.': '它还不认识数字。',
  'of {tested} unseen digits read right': '没见过的 {tested} 个数字中，认对的比例',
  guessing: '瞎猜',
  'all right': '全对',
  'Teach it to read': '教它认数字',
  'A network of random numbers. Press, and it learns from {images} handwritten digits, here in your browser.':
    '一个由随机数组成的网络。点一下，它就在你的浏览器里，从 {images} 个手写数字中学习。',
  'Learning: {shown} images looked at{time}.': '正在学习：已看 {shown} 张图{time}。',
  'Done: it learned from {images} images, each seen {step}{time}. Now it is your turn.':
    '完成：它从 {images} 张图中学习，每张看了 {step}{time}。现在轮到你了。',
  'Not trained yet: it can only guess.': '还没有训练：只能瞎猜。',
  'Resting after {shown} images{time}. Write a digit, or let it go on.':
    '看了 {shown} 张图{time}，正在休息。写一个数字，或者让它继续。',
  'Something went wrong; the message below says what.': '出了问题；下面的消息说明了是什么。',
  'Test digits, each with what the network reads': '测试数字，以及网络把每个认成什么',
  'Digits from the test: what will it read in them?': '测试用的数字：它会认成什么？',
  'Under each digit what it reads now: {correct} of these {captions} right, ✗ marks the wrong ones.':
    '每个数字下面是它现在认成的：这 {captions} 个中认对了 {correct} 个，✗ 标出认错的。',
  'Now write a digit here': '现在，在这里写一个数字',
  'Write a digit here': '在这里写一个数字',
  'Loading the first images': '正在加载第一批图',
  'Pixels from 0 to': '像素从 0 到',
  'Your first model': '你的第一个模型',
  'It learns to read': '它在学认数字',
  ' in {seconds} s': '，用时 {seconds} 秒',
  '{n} times': '{n} 遍',
  '{pixels} shuffled': '{pixels}（打乱）',
  'dropout {dropout}': '随机失活 {dropout}',
} as const satisfies Words
