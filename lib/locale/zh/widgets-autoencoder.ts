import type { Words } from '../words'

/** Autoencoders. */
export const widgetsAutoencoder = {
  'It learns from all ten classes, so nothing here is new to it. Choose a <em>class left out</em> among the controls and train: then its images can be told from the others by how badly they come back, or not.':
    '它学习了全部十个类别，所以这里没有什么对它是新的。在控件中选一个<em>留出的类别</em>再训练：这时就可以看，能不能从还原得多差来分辨出这一类的图像。',
  'It never learns from {left}. Whenever training rests, 2,000 test images are sent through, {left} among them.':
    '它从没学过{left}。每当训练停下，就把 2,000 张测试图像送进去，其中也有{left}。',
  'error of an image': '一张图像的误差',
  'share of the images': '图像的比例',
  'Errors of ordinary images and of {left}, 2,000 test images; the threshold is {threshold}':
    '普通图像与{left}的误差，2,000 张测试图像；阈值是 {threshold}',
  'Ring above an error of': '误差高于多少就报警',
  'The slider begins where {falseAlarms} of the ordinary images among the first 1,000 would ring. All counts are of the other 1,000 test images, at step {step}.':
    '滑块的起点：前 1,000 张中的普通图像有 {falseAlarms} 会报警。所有计数都来自另外 1,000 张测试图像，第 {step} 步。',
  'of the alarms are right': '的警报是对的',
  Recall: '召回率',
  'of the left out are caught': '的留出图像被抓到',
  AUC: 'AUC',
  '0.5 is a coin': '0.5 等于抛硬币',
  'What rings, of 1,000 test images': '1,000 张测试图像中哪些报警',
  'left out': '留出的',
  ordinary: '普通的',
  'AUC: the chance that an image of the class left out has a larger error than an ordinary one, both drawn at random. It knows of no threshold.':
    'AUC：各随机抽一张，留出类别的图像误差大于普通图像的概率。它与阈值无关。',
  'Compress and measure': '压缩并测量',
  'bytes for an image': '一张图像的字节数',
  'error (mean square a pixel)': '误差（每像素均方）',
  'Error over bytes: codes of the autoencoder and JPEG. The tables beside it have the numbers.':
    '误差随字节数的变化：自编码器的编码和 JPEG。数字见旁边的表。',
  'Codes against JPEG': '编码与 JPEG 的比较',
  '{count} test images at step {step}; unrounded codes have an error of {unrounded}':
    '{count} 张测试图像，第 {step} 步；编码不取整时误差为 {unrounded}',
  '{bytes} bytes': '{bytes} 字节',
  'none tried': '没有试到',
  '“JPEG as good” is the smallest file tried whose error is no larger. What the table leaves out: the receiver needs the decoder, {decoder} bytes.':
    '“同样好的 JPEG”是试过的文件中误差不更大的最小的一个。表里没有算的是：接收方还需要解码器，{decoder} 字节。',
  ' At {bits} bits a number it has paid for itself after {paid} images, and only on images like those it has learned.':
    '每个数用 {bits} 位时，传 {paid} 张图像之后就把解码器的开销赚回来了，而且只对与它学过的图像相似的图像有效。',
  'Every JPEG tried, as a table': '试过的所有 JPEG，数据表',
  'What JPEG makes of the same images at each quality': '同样的图像在各档质量下存成 JPEG 的结果',
  quality: '质量',
  'bytes an image': '每张图像的字节数',
  error: '误差',
  '400 test images of {pixels} bytes each. The autoencoder keeps {n} numbers of each, rounded to a few bits. Your browser packs the same images into one JPEG file, so that its header costs each of them little, at many qualities.':
    '400 张测试图像，每张 {pixels} 字节。自编码器每张保留 {n} 个数，各取整到几位。你的浏览器把同样的图像装进一个 JPEG 文件，让文件头摊到每张上很少，并试许多档质量。',
  'Numbers in the code': '编码中数的个数',
  '2 (a map)': '2（可画成地图）',
  'Standard deviation, added to every pixel before the network sees it.':
    '标准差；网络看到图像之前，加到每个像素上。',
  'Pixels put out': '熄灭的像素',
  'Class left out': '留出的类别',
  'It never learns from these images, and meets them in the test.': '它不用这些图像学习，测试时才遇到。',
  'Hidden layers on each side': '每一侧的隐藏层',
  Linear: '线性',
  'No ReLU, no sigmoid: only weighted sums.': '没有 ReLU，没有 sigmoid：只有加权和。',
  'A network learns to return the image it is given. Between its two halves there is room for a few numbers only: the code. The encoder makes the code, the decoder draws the image from it. Nobody gives it labels.':
    '网络学习把拿到的图像还原出来。它的两半之间只容得下几个数：这就是编码。编码器得出编码，解码器据此画出图像。没有人给它标签。',
  'The rows of images': '几行图像',
  'Ten test images, and below them what the network returns with the error of each: the mean over all pixels of the squared difference, with pixels from 0 to 1. When images are damaged, a row above shows what it is given.':
    '十张测试图像，下面是网络还原的结果和各自的误差：差的平方对所有像素的平均值，像素取 0 到 1。图像被损坏时，上面多一行显示网络拿到的是什么。',
  'Numbers in the code, hidden layers': '编码中数的个数、隐藏层',
  'The width of the bottleneck, and the layers between the image and it. The decoder mirrors the encoder. Hidden layers bend with ReLU, the output with a sigmoid, the code not at all. Linear takes all bends away.':
    '瓶颈的宽度，以及图像与瓶颈之间的层。解码器与编码器对称。隐藏层用 ReLU，输出用 sigmoid，编码不用激活函数。“线性”把它们全部去掉。',
  'Noise, pixels put out': '噪声、熄灭的像素',
  'Damage done to every image before the network sees it; the error is always measured against the image without damage. Both act on the running network.':
    '网络看到图像之前对每张图像的损坏；误差总是与未损坏的图像比较。两者都作用于正在运行的网络。',
  'Images of this class are never learned from. Train and test error are of the others.':
    '这一类的图像从不用来学习。训练误差和测试误差都是其余类别的。',
  'Map of codes': '编码地图',
  'With two numbers in the code every test image is a point of the plane, with the colour and mark of its class. The network does not know the classes. Move the pointer over the map, or use the arrow keys (with Shift in larger steps): the decoder draws the image that belongs to the place under the cross.':
    '编码只有两个数时，每张测试图像就是平面上的一个点，颜色和记号表示类别。网络不知道类别。把指针移到地图上，或用方向键（按住 Shift 步子更大）：解码器会画出十字所在位置对应的图像。',
  'What it has never seen': '它从没见过的',
  'The errors of ordinary images and of those of the class left out. An image rings when its error is above the threshold. Precision: share of the alarms that are right. Recall: share of the class left out that rings.':
    '普通图像与留出类别的图像的误差。误差高于阈值就报警。精确率：警报中正确的比例。召回率：留出类别的图像中报警的比例。',
  'Your own digit': '你自己的数字',
  'What you draw is centred and shrunk as the training images were, and sent through undamaged. Beside it: what the network returns, its error, the code, and which test images have codes like it. With two numbers in the code, a diamond on the map is your drawing. The alarm rings above the threshold that you set under What it has never seen, or else above the error that 5 % of the ordinary test images exceed; it is judged when training rests.':
    '你画的图会像训练图像那样居中、缩小，不加损坏地送进网络。旁边是：网络还原的结果、误差、编码，以及哪些测试图像的编码与它相近。编码只有两个数时，地图上的菱形就是你画的图。误差高于你在“它从没见过的”里设定的阈值就报警；没有设定时，阈值取 5% 的普通测试图像会超过的误差。训练停下时才判断。',
  'Bytes, against JPEG': '字节数，与 JPEG 比较',
  'Codes are rounded to a few bits a number, between the least and greatest value on training images. JPEG is what your browser makes of the same images.':
    '编码中每个数取整到几位，范围是训练图像上的最小值到最大值。JPEG 是你的浏览器用同样的图像生成的。',
  'Against PCA': '与 PCA 比较',
  'Principal components of training images, computed directly, and the error with so many of them.':
    '直接算出训练图像的主成分，以及用这么多个主成分时的误差。',
  'Learning rate, noise, pixels put out': '学习率、噪声、熄灭的像素',
  'They act at the next step. Every other change begins a new run; the old one stays as a faded curve.':
    '它们从下一步起作用。其他改动都会开始一次新的运行；旧的那次留作淡色的曲线。',
  linear: '线性',
  'It never learns from: {classes}.': '它从不学习：{classes}。',
  'Test images as the network is given them, damaged': '网络拿到的测试图像，已损坏',
  'what it should return': '应当还原成的',
  'what goes in': '输入的',
  'Test images': '测试图像',
  'What the network returns for each, and its error': '网络对每张图像的还原结果及其误差',
  'Errors of what comes out, in order: {errors}.': '还原结果的误差，依次是：{errors}。',
  'Press Train: ten test images appear here, and below them what is left of each after the bottleneck.':
    '点“训练”：这里会出现十张测试图像，下面是每张经过瓶颈之后剩下的。',
  ': {parameters} numbers are learned, and {n} say what an image is.':
    '：学习 {parameters} 个数，用 {n} 个数说明一张图像。',
  'This browser draws no canvas.': '这个浏览器不能在画布上绘图。',
  'This browser encodes no JPEG.': '这个浏览器不能编码 JPEG。',
  'Map of codes <span>(1,000 test images at step {step})</span>':
    '编码地图 <span>（1,000 张测试图像，第 {step} 步）</span>',
  'Map of codes: arrow keys walk. {where}; nearest test images: {region}':
    '编码地图：用方向键走动。{where}；最近的测试图像：{region}',
  'What the decoder draws at {where}': '解码器在 {where} 处画出的图像',
  'drawn from {pair}': '由 {pair} 画出',
  'nearest {neighbours} test images: {region}': '最近的 {neighbours} 张测试图像：{region}',
  '◆ your drawing, at {code}': '◆ 你画的图，位于 {code}',
  '◆ your drawing, at {code}, beyond the edge': '◆ 你画的图，位于 {code}，在边缘之外',
  'Show what the decoder draws everywhere': '显示解码器在每一处画出的图像',
  'Centres of the classes as a table': '各类别的中心，数据表',
  'Mean code of the test images of each class, and how far they lie from it (root mean square)':
    '每一类测试图像的平均编码，以及它们离它有多远（均方根）',
  class: '类别',
  'first number': '第一个数',
  'second number': '第二个数',
  distance: '距离',
  'a digit': '一个数字',
  'a piece of clothing': '一件衣物',
  'It comes back with an error of {error}. The {neighbours} test images with the nearest codes: {like}.':
    '还原的误差是 {error}。编码最近的 {neighbours} 张测试图像：{like}。',
  'Draw {noun}': '画{noun}',
  'Draw {noun}, and see what comes back, and whether the alarm would ring for it.':
    '画{noun}，看看还原成什么，会不会报警。',
  'Press Train or Step first: then there is a network to send a drawing through.':
    '先点“训练”或“走一步”：有了网络，才能把图送进去。',
  'what comes back': '还原的结果',
  'What the network returns for your drawing': '网络对你画的图的还原结果',
  Error: '误差',
  '{below} of the ordinary have less': '{below} 的普通图像误差更小',
  'mean square a pixel': '每像素均方',
  Alarm: '警报',
  rings: '报警',
  'is quiet': '不报警',
  'above {threshold}': '高于 {threshold}',
  'judged when training rests': '训练停下时判断',
  'Its code: {values}': '它的编码：{values}',
  'its code': '它的编码',
  'Code of your drawing, {values} numbers row by row': '你画的图的编码，{values} 个数，逐行排列',
  'The alarm’s threshold is {threshold}, which {alike} of the ordinary test images exceed':
    '警报的阈值是 {threshold}，有 {alike} 的普通测试图像超过它',
  '{where}: it rings, and calls your drawing an anomaly.': '{where}：报警，认为你画的图异常。',
  '{where}: it stays quiet, and takes your drawing for ordinary.': '{where}：不报警，认为你画的图是普通的。',
  'Compare with PCA': '与 PCA 比较',
  'numbers kept of an image': '每张图像保留的数',
  'test error (mean square a pixel)': '测试误差（每像素均方）',
  'this autoencoder': '这个自编码器',
  'Test error of PCA over the number of components. With {code}: PCA {errors}, this autoencoder {own}':
    'PCA 的测试误差随主成分个数的变化。个数为 {code} 时：PCA {errors}，这个自编码器 {own}',
  'PCA, {code}': 'PCA，{code}',
  'test error': '测试误差',
  'This one': '这一个',
  'Same space': '同一空间',
  'shared with PCA': '与 PCA 共有',
  'Components of {images} training images; errors on {count} undamaged test images.':
    '主成分来自 {images} 张训练图像；误差按 {count} 张未损坏的测试图像计算。',
  ' “Same space”: how much of all that this decoder can draw lies among the principal components (the mean squared cosine of the angles between the two spaces).':
    '“同一空间”：这个解码器能画出的一切，有多少落在主成分的空间里（两个空间夹角余弦平方的平均值）。',
  'Test error of PCA': 'PCA 的测试误差',
  components: '主成分',
  'Principal component analysis finds, without gradient descent, the {n} directions along which training images vary most. No linear autoencoder with as many numbers can do better on them.':
    '主成分分析不用梯度下降，就找到训练图像变化最大的 {n} 个方向。数的个数相同时，没有哪个线性自编码器能在这些图像上做得更好。',
  'Your own drawing': '你自己画的图',
  'Train error': '训练误差',
  'mean square a pixel, last 20 batches': '每像素均方，最近 20 个批次',
  'Test error': '测试误差',
  'from images damaged by {damage}': '图像的损坏：{damage}',
  'What it is good for': '它有什么用',
  'Classes left out': '留出的类别',
  'An autoencoder': '自编码器',
  'left out: {left}': '留出的：{left}',
  codes: '编码',
  'bits a number': '每个数的位数',
  'JPEG as good': '同样好的 JPEG',
  'its error': '它的误差',
  'what it is given': '给它的',
  'what comes out, and its error': '输出的及其误差',
  'code {pair}': '编码 {pair}',
} as const satisfies Words
