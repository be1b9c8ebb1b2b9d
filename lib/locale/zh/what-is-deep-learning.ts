import type { Words } from '../words'

/** The exercises, the live card and the terms of the lesson “What deep learning is”. */
export const whatIsDeepLearning = {
  'Probability of a point': '一个点的概率',
  'Which probability does it give the point ({x}, {y}) of being inside?':
    '它认为点 ({x}, {y}) 在里面的概率是多少？',
  'First the score: 9 − {x2} − {y2}.': '先算得分：9 − {x2} − {y2}。',
  'Then 1 / (1 + e to the power of {power}). The number e is about 2.718.':
    '再算 1 / (1 + e 的 {power} 次方)。e 大约是 2.718。',
  'That is the score. The probability is σ({z}).': '这是得分。概率是 σ({z})。',
  'The score is {z}: the point lies inside the circle of radius 3. Check the sign in the exponent.':
    '得分是 {z}：点在半径为 3 的圆里面。检查指数的符号。',
  'The score is {z}: the point lies outside the circle of radius 3. Check the sign in the exponent.':
    '得分是 {z}：点在半径为 3 的圆外面。检查指数的符号。',
  'z = 9 − {x2} − {y2} = {z}, and p = 1 / (1 + {power}) = {p}.':
    'z = 9 − {x2} − {y2} = {z}，p = 1 / (1 + {power}) = {p}。',

  'One learning step by hand': '手算一步学习',
  'Now b = {b}, and the next example is the point ({x}, {y}), which is *inside*. What is b after one step with the step size η = {stepSize}?':
    '现在 b = {b}，下一个例子是点 ({x}, {y})，它在*里面*。取步长 η = {stepSize}，走一步之后 b 是多少？',
  'Now b = {b}, and the next example is the point ({x}, {y}), which is *outside*. What is b after one step with the step size η = {stepSize}?':
    '现在 b = {b}，下一个例子是点 ({x}, {y})，它在*外面*。取步长 η = {stepSize}，走一步之后 b 是多少？',
  'The score is z = {b} − {x2} − {y2} = {z}. Which probability is that?':
    '得分是 z = {b} − {x2} − {y2} = {z}。这对应多大的概率？',
  'p = {p}, and *inside* means that the right answer is 1.': 'p = {p}；在*里面*，正确答案就是 1。',
  'p = {p}, and *outside* means that the right answer is 0.': 'p = {p}；在*外面*，正确答案就是 0。',
  'That is the wrong direction. The point is inside, so b must grow.':
    '方向反了。点在里面，所以 b 应该变大。',
  'That is the wrong direction. The point is outside, so b must shrink.':
    '方向反了。点在外面，所以 b 应该变小。',
  'You have left out the step size η.': '你漏掉了步长 η。',
  'The rule takes the probability p, not the score z.': '规则里用的是概率 p，不是得分 z。',
  'That would be right for a point outside.': '点在外面时，这才是对的。',
  'That would be right for a point inside.': '点在里面时，这才是对的。',
  'z = {z}, so p = {p} and the error is p − {inside} = {error}. The new b is {b} − {stepSize} · ({error}) = {answer}.':
    'z = {z}，所以 p = {p}，误差是 p − {inside} = {error}。新的 b 是 {b} − {stepSize} · ({error}) = {answer}。',

  'Write the rival': '把对手写出来',
  'stored: pictures, each an array of pixels; labels: their digits.':
    'stored：存下的图，每张是像素的数组；labels：它们是什么数字。',
  'Returns the label of the stored picture that is most similar to digit:':
    '返回与 digit 最像的那张图的标签：',
  'the one with the smallest sum of squared differences.': '也就是差的平方和最小的那张。',
  'a stored picture is read as itself': '存下的图认成它自己',
  'the stored picture {picture}': '存下的图 {picture}',
  'another picture gets the label of the most similar': '别的图得到最像的那张的标签',
  'Keep the number of the best picture so far, and go through all of them.':
    '记住到目前为止最像的是第几张，把所有的图过一遍。',
  'The difference of two pictures: for each pixel `(a - b) ** 2`, all added up.':
    '两张图的差：每个像素算 `(a - b) ** 2`，全部加起来。',

  'The score of a point': '一个点的得分',
  'The score is z = {rule}. Which score does the point ({x}, {y}) get, and on which side is it?':
    '得分是 z = {rule}。点 ({x}, {y}) 的得分是多少？它在哪一边？',
  '{sum} = {score}: {side}. All points with score 0 lie on one straight line.':
    '{sum} = {score}：{side}。得分为 0 的点都在一条直线上。',
  'The bias is missing: the number that is always added.': '漏了偏置：总要加上的那个数。',
  'You have taken x for y.': '你把 x 和 y 弄反了。',
  'z = {score}: {side}': 'z = {score}：{side}',
  'The line where the score is 0, and the point ({x}, {y}) with score {score}: {side}.':
    '得分为 0 的直线，以及点 ({x}, {y})，得分 {score}：{side}。',
  inside: '在里面',
  outside: '在外面',
  'on the line': '在线上',

  Gradient: '梯度',
  'The slope of the loss in the direction of every weight: how much the loss would change if that weight grew a little.':
    '损失沿每个权重方向的斜率：这个权重增大一点点，损失会改变多少。',
  'Hidden layer': '隐藏层',
  'A layer of neurons between the inputs and the outputs.': '输入与输出之间的一层神经元。',
  Seed: '种子',
  'The number from which all random choices of a run follow. The same seed gives the same run.':
    '一次运行中的所有随机选择都由这个数决定。种子相同，运行就相同。',
  Weight: '权重',
  'The number a neuron multiplies one of its inputs by.': '神经元用来乘一个输入的数。',
} as const satisfies Words
