import type { Words } from '../words'

/** One neuron. */
export const widgetsNeuron = {
  'Examples on the wrong side. A step of the gradient moves a little for all examples together; a step of the perceptron rule moves a lot for one.':
    '在错误一侧的例子。梯度的一步为所有例子一起移动一点点；感知机规则的一步为一个例子移动很多。',
  'examples wrong': '判错的例子',
  'The three numbers of the neuron that follows the gradient. On examples that a line can part they grow and grow: a steeper slope is still a little less wrong.':
    '跟随梯度的那个神经元的三个数。例子能用一条直线分开时，它们不停地增大：坡更陡，总还是错得更少一点。',
  'weights and bias': '权重和偏置',
  'beak length': '喙长',
  'beak depth': '喙厚',
  'flipper length': '鳍肢长',
  'body mass': '体重',
  Across: '横轴',
  Upwards: '纵轴',
  'Find the': '找出',
  '{value} penguins': '{value} 企鹅',
  among: '范围',
  'both other species': '另外两个种',
  '{value} only': '仅 {value}',
  'Learning starts from': '学习的起点',
  chance: '随机',
  'your line': '你的直线',
  'The examples are not there yet.': '例子还没有加载。',
  'Examples (CSV)': '例子（CSV）',
  'both inputs as measured and as the neuron gets them, what each is, and whether it was held back':
    '两个输入的测量值和神经元得到的值，每个是什么，是否留出',
  'Neurons (JSON)': '神经元（JSON）',
  'weights and bias of your neuron, of the gradient’s and of the perceptron’s':
    '你的神经元、梯度的神经元和感知机的权重与偏置',
  'Move your line': '移动你的直线',
  'bias {b}: {score}': '偏置 {b}：{score}',
  'Turn your line': '转动你的直线',
  'weights {w1} and {w2}: {score}': '权重 {w1} 和 {w2}：{score}',
  'One neuron looks at two numbers and says one: near 1 on one side of its line, near 0 on the other. You set its two weights and its bias; two others learn theirs, one by gradient descent, one by the perceptron rule.':
    '一个神经元看两个数，说出一个数：在直线的一侧接近 1，在另一侧接近 0。你来设它的两个权重和偏置；另外两个神经元自己学，一个用梯度下降，一个用感知机规则。',
  'The plane': '平面',
  'Across and upwards are the two inputs. Orange is where the chosen neuron says 1, blue where it says 0, pale where it is undecided. Marks are examples: orange ones should come out as 1. A red ring means: on the wrong side of the chosen line. Hollow marks are held back from learning.':
    '横轴和纵轴是两个输入。选中的神经元说 1 的地方是橙色，说 0 的地方是蓝色，拿不定的地方是浅色。标记是例子：橙色的应该得到 1。红圈表示在选中的直线的错误一侧。空心标记是留出的，不用来学习。',
  Lines: '直线',
  'Solid: yours. Dashed: the gradient’s. Dotted: the perceptron’s. On a line the weighted sum is exactly 0. With the perceptron chosen, a large ring marks the example it corrected last, and a thin line where it stood before.':
    '实线：你的。虚线：梯度的。点线：感知机的。在线上，加权和正好是 0。选中感知机时，大圆圈标出它最近纠正的例子，细线标出直线之前的位置。',
  Handles: '手柄',
  'The round one moves your line, which changes the bias. The square one, at the tip of the arrow, turns it and makes it steeper: the arrow is the pair of weights. Both take arrow keys; with Shift they go five times as far. The orange arrow at the tip points downhill: where both weights should go for a smaller loss.':
    '圆的移动你的直线，也就是改变偏置。方的在箭头尖上，转动直线，也改变它的陡度：箭头就是那一对权重。两个都可以用方向键；按住 Shift 一次移动五倍远。尖上的橙色箭头指向下坡：两个权重往那边走，损失会变小。',
  'The sum': '加权和',
  'The weighted sum at the place under the cursor, or of the chosen example, term by term. Move over the plane, or in it by the arrow keys. Penguins are measured in millimetres and grams; the neuron gets each measurement less the mean, divided by the standard deviation.':
    '光标所在处，或者选中的例子的加权和，逐项列出。可以在平面上移动指针，也可以在其中用方向键。企鹅的测量单位是毫米和克；神经元得到的是每个测量值减去平均值，再除以标准差。',
  Slope: '斜率',
  'How much the mean loss would grow if this number grew a little. ▲ and ▼ say which way is down. “One step downhill” subtracts rate · slope from each of your three numbers.':
    '这个数增大一点点，平均损失会增大多少。▲ 和 ▼ 指出哪边是下坡。“下坡走一步”从你的三个数中各减去学习率 · 斜率。',
  'Mean cross-entropy in nats over the examples to learn from: 0.69 is a coin toss, 0 is certainty.':
    '用来学习的例子的平均交叉熵，单位 nat：0.69 等于抛硬币，0 是十足的把握。',
  'For the gradient: one update from all examples together. For the perceptron: on to the next mistake, and that one put right.':
    '对梯度：用所有例子一起更新一次。对感知机：走到下一个错误，把它改正。',
  'A link with <code>?lock=</code> hides controls by their names in the address (data, x, y, species, w1, look, …) and panels by these: rule, compare, valley, table, own.':
    '带 <code>?lock=</code> 的链接可以按地址中的名称（data、x、y、species、w1、look……）隐藏控件，也可以按这些名称隐藏面板：rule、compare、valley、table、own。',
  'wrong side': '错误一侧',
  Penguins: '企鹅',
  And: '与',
  Or: '或',
  'Perceptron rule': '感知机规则',
  'Side by side': '并排比较',
  'Loss valley': '损失的山谷',
  'Every example': '每个例子',
  'More about this neuron': '关于这个神经元的更多内容',
  '{mistakes} of {labels} wrong': '{labels} 个中错了 {mistakes} 个',
  '{count} {nouns} by {x} and {y}; the {kind} line has {wrong} of them on its wrong side.':
    '{count} 个{nouns}，按{x}和{y}排列；{wrong} 个在{kind}那条直线的错误一侧。',
  'The plane of the two inputs: nothing loaded yet.': '两个输入的平面：还没有加载数据。',
  'The plane of the two inputs': '两个输入的平面',
  'Line whose answer is coloured': '按哪条直线的回答着色',
  'Held-back points': '留出的点',
  'The plane: arrow keys move a cursor, Enter chooses the example there':
    '平面：方向键移动光标，回车键选中那里的例子',
  'The rule: take the examples in a shuffled order. Where the answer, 0 or 1, is right, change nothing. Where it is wrong, add rate · (right answer − given answer) times the input to the weights, and the same without the input to the bias. One step goes on to the next mistake.':
    '规则：按打乱的顺序逐个取例子。回答（0 或 1）正确，什么都不改。回答错误，就把学习率 ·（正确回答 − 给出的回答）乘以输入加到权重上，不乘输入加到偏置上。一步走到下一个错误。',
  'Press Step: the first mistake, and what it changes, will stand here.':
    '点“走一步”：第一个错误和它带来的改变会出现在这里。',
  'No mistake is left: the rule has come to its end, and further steps change nothing.':
    '没有错误了：规则已经走到尽头，再走也不会改变什么。',
  'The last mistake was {noun} {number}, {kind}.': '最近的错误是{noun} {number}，{kind}。',
  'Its sum was {sum}, so the neuron said {said}; right is {label}. The error is {error}.':
    '它的加权和是 {sum}，所以神经元说 {said}；正确的是 {label}。误差是 {error}。',
  'What the correction changed': '这次纠正改变了什么',
  before: '之前',
  'error · input': '误差 · 输入',
  after: '之后',
  'its z': '它的 z',
  'Show the perceptron’s line': '显示感知机的直线',
  'Show this {noun}': '显示这个{noun}',
  '{n} corrections so far, in pass {pass}.': '到目前为止纠正了 {n} 次，正在第 {pass} 遍。',
  '{n} examples are on the wrong side now.': '现在有 {n} 个例子在错误一侧。',
  'The last mistake was {noun} {number}, {kind}, after {n} that were right.':
    '在 {n} 个正确的之后，最近的错误是{noun} {number}，{kind}。',
  'Of {count} {nouns} to learn from, how many are wrong and the mean loss in nats; of those held back, how many are right':
    '用来学习的 {count} 个{nouns}中错了多少，平均损失（nat）；留出的判对了多少',
  line: '直线',
  'held back': '留出的',
  'The weighted sum of the {kind} neuron at this place': '{kind}神经元在这一处的加权和',
  'Its loss is −ln {fixed} =': '它的损失是 −ln {fixed} =',
  'The {noun} before': '上一个{noun}',
  'The next {noun}': '下一个{noun}',
  'Next mistake': '下一个错误',
  'A place: {where}.': '位置：{where}。',
  '{noun} {index} of {labels}, {kind}: {where}.': '{noun} {index}，共 {labels} 个，{kind}：{where}。',
  'Nothing is loaded yet.': '还没有加载数据。',
  '{rows} {nouns} to learn from, as the {kind} neuron sees them':
    '用来学习的 {rows} 个{nouns}，在{kind}神经元看来',
  'Only mistakes': '只看错误',
  'right or wrong': '对错',
  'Show {noun} {index}': '显示{noun} {index}',
  'mean loss (nats)': '平均损失（nat）',
  'Every place of this map is a neuron: its weights are the coordinates, its bias is {bias}. Dark is a large loss. The path is that of gradient descent so far, from the hollow dot to the filled one; the square is your neuron.':
    '图上的每个位置是一个神经元：坐标是它的权重，它的偏置是 {bias}。深色表示损失大。路径是梯度下降到目前为止走过的，从空心点到实心点；方块是你的神经元。',
  'There is one valley. Cross-entropy over a single neuron is convex, so from everywhere the way down leads into it.':
    '山谷只有一个。单个神经元的交叉熵是凸的，所以从哪里往下走都会走进它。',
  'Click the map, or move in it by the arrow keys and press Enter, to put your weights there.':
    '点击这张图，或者在其中用方向键移动并按回车键，就把你的权重放到那里。',
  'Weights to zero': '权重归零',
  'Your {name}': '你的 {name}',
  'slope {slope}': '斜率 {slope}',
  'One step downhill': '下坡走一步',
  'Back to best ({mistakes} wrong)': '回到最好的（错 {mistakes} 个）',
  'Back to best': '回到最好的',
  '≈ flat': '≈ 平',
  'raise it': '应增大',
  'lower it': '应减小',
  'Loading the penguins': '正在加载企鹅',
  'Set points of both classes first, in the panel “My own points”.': '请先在“我自己的点”面板里放好两类的点。',
  'First measurement': '第一个测量值',
  'Second measurement': '第二个测量值',
  'Species to find': '要找的种',
  Among: '范围',
  'Your w₁': '你的 w₁',
  'Your w₂': '你的 w₂',
  'Your b': '你的 b',
  'number##of an example': '编号',
  'is##what an example is': '实际是',
  'examples##to learn from': '例子',
  'should be': '应为',
  'not {species}': '非 {species}',
  penguin: '企鹅',
  penguins: '企鹅',
  corner: '角点',
  corners: '角点',
  point: '点',
} as const satisfies Words
