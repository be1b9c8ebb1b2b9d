import type { Words } from '../words'

/** Tests of models of images. */
export const widgetsImage = {
  'Test images by what they are and what they are taken for': '测试图像：实际是什么，被认成什么',
  'true##classes of images, beside what they are taken for': '真实类别',
  'taken for': '被认成',
  'Rows are what an image shows, columns what the network takes it for. On the diagonal it is right; colour follows the mistakes, up to {worst} in one cell. Choose a cell to see its images.':
    '行是图像实际是什么，列是网络认成什么。对角线上是认对的；颜色随错误变深，一格最多 {worst} 个。选一格，可以看其中的图像。',
  '{label}, and taken for it': '{label}，认对的',
  '{truth}, taken for {predicted}': '{truth}，被认成{predicted}',
  'No test image is in this cell.': '这一格里没有测试图像。',
  Digits: '数字',
  Fashion: '服装',
  'Each time an image is shown, it is moved a little: more examples from the same ones.':
    '每次给出一张图像，都把它移动一点：同样的例子，变出更多的例子。',
  'Puts the pixels of every image, drawn ones too, into another order: any, but the same for all.':
    '把每张图像的像素换一种顺序，你画的也一样：顺序随意，但所有图像都相同。',
  'Surest mistakes': '最有把握的错误',
  'There every training image was moved by up to {shift} pixels each time. Here none is.':
    '在那里，每张训练图像每次都移动了至多 {shift} 个像素。这里一张也不移动。',
  'model.json and its weights, zipped: tf.loadLayersModel reads it':
    'model.json 及其权重的压缩包：用 tf.loadLayersModel 读取',
  'Notebook (Keras)': '笔记本文件（Keras）',
  'rebuilds this model with its weights inside, checks and tests it': '连同权重重建这个模型，核对并测试',
  'the same in PyTorch': '用 PyTorch 做同样的事',
  '{count} test images are wrong; these are the {most} it is surest of. Would you have read them all? Choose one.':
    '认错了 {count} 张测试图像；这里是它最有把握的 {most} 张。换了你，都能认对吗？选一张看看。',
  '{count} test images are wrong, the surest first. Would you have read them all? Choose one.':
    '认错了 {count} 张测试图像，最有把握的在前。换了你，都能认对吗？选一张看看。',
  'It is {truth}; the network is {confidence} sure of {predicted}.':
    '实际是{truth}；网络有 {confidence} 的把握认为是{predicted}。',
  'Test images the network has wrong, surest first': '网络认错的测试图像，最有把握的在前',
  'Not one mistake.': '一个错误也没有。',
  'last batches': '最近几个批次',
  'held out': '没有用来学习',
  'the same test': '同样的测试',
  'whole test': '完整的测试',
  'when training rests': '训练停下时',
  '{correct} of {count} images right': '{count} 张图像认对 {correct} 张',
  'Testing …': '正在测试……',
  'Test on every test image now': '现在用全部测试图像测试',
  'At step {step}: {correct} of {count} test images right, {wrong} wrong.':
    '第 {step} 步：{count} 张测试图像，认对 {correct} 张，认错 {wrong} 张。',
  'The whole test is taken by itself when training rests.': '训练停下时，会自动做完整的测试。',
  'T-shirt': 'T 恤',
  trouser: '裤子',
  pullover: '套头衫',
  dress: '连衣裙',
  coat: '外套',
  sandal: '凉鞋',
  shirt: '衬衫',
  sneaker: '运动鞋',
  bag: '包',
  'ankle boot': '短靴',
  ', the surest {most}': '，其中最有把握的 {most} 张',
  '{n} images': '{n} 张图像',
} as const satisfies Words
