import type { Words } from '../words'

/** The memory of recurrent networks. */
export const widgetsMemory = {
  Task: '任务',
  Lag: '间隔',
  'steps from what is heard to the answer': '从听到到回答相隔的步数',
  steps: '步',
  'Cells that race': '参加比赛的单元',
  'Forget gate’s bias at the beginning': '遗忘门的初始偏置',
  'Look into': '查看',
  'Size of the recurrent weights': '循环权重的大小',
  'at the beginning; 1 keeps every length': '初始时；取 1 则保持所有长度',
  'No {cell} races. Choose another cell under “Look into”.':
    '{cell} 没有参加比赛。请在“查看”里另选一种单元。',
  'Gradient through time (CSV)': '随时间的梯度（CSV）',
  'how far back each network learns from at this step, and the gates of the one that is looked into':
    '这一步中每个网络能从多远的过去学习，以及所查看网络的各个门',
  'the {cell} with its weights inside: rebuilt, checked, used and trained on':
    '{cell} 及其权重：重建、核对、使用并继续训练',
  'all weights of the {cell} with their names, for Python and others':
    '{cell} 的所有权重及其名称，供 Python 等使用',
  'Up to three recurrent networks read the same sequences and learn the same task: a plain RNN, an LSTM and a GRU, each with as many units as you set and one dense layer that answers.':
    '最多三个循环网络读同样的序列，学同样的任务：普通的 RNN、LSTM 和 GRU，各有你设定的单元数和一个负责回答的全连接层。',
  'Add two numbers': '两数相加',
  'A random number at every step, two of them marked: one of the first ten, and one later. After the last step their sum is asked for. The lag is the least distance between the first marked number and the answer. Who remembers nothing does best by always saying 1; the mean squared error is then 1/6.':
    '每一步一个随机数，其中两个有标记：一个在前十个里，一个在后面。最后一步之后，要回答它们的和。间隔是第一个有标记的数到回答的最短距离。什么也记不住的，最好总是回答 1；这时均方误差是 1/6。',
  'Say it again': '复述',
  '{symbols} letters of eight, then silence, then a call to repeat them: each exactly so many steps after it was heard as the lag says.':
    '八种字母中的 {symbols} 个，然后是静默，然后是复述的指令：每个字母都要在听到它之后、恰好相隔这么多步时说出来。',
  'Spell names': '拼写名字',
  'English first names, letter by letter; after each letter the next one is guessed. Type a name to see every gate at each of its letters.':
    '英语名字，逐个字母；每个字母之后猜下一个。输入一个名字，可以看到每个门在每个字母上的值。',
  'Write like Moby Dick': '像《白鲸》那样写',
  'Herman Melville’s novel of 1851, in windows of {window} letters; the last tenth of its chapters is held out. It is written small here, in {letters} characters: a to z, the space (␣) and {marks}. Figures and brackets are left out, line breaks are spaces. When it writes, it reads its last {window} letters anew for each next one.':
    '赫尔曼·梅尔维尔 1851 年的小说《白鲸》，以 {window} 个字母为一个窗口；最后十分之一的章节留出，不用来学习。这里全用小写，共 {letters} 种字符：a 到 z、空格（␣）和 {marks}。省去数字和括号，换行当作空格。写作时，每写一个字母，都把最后 {window} 个字母重新读一遍。',
  'Guessed by counting': '靠计数来猜',
  'What a guess costs without a network, on the same sequences: by how frequent each letter is, and by how often it follows the letter before, counted in all that is learned from.':
    '不用网络、在同样的序列上猜的代价：按每个字母出现的频率，或按它跟在前一个字母后面的频率；都在用来学习的全部内容里统计。',
  'How far back the gradient reaches': '梯度能回到多远',
  'For every step t, how much the loss of an example would change with the state of the network at that step: the length of ∂ℓ/∂h, measured by backpropagation on {probe} sequences nobody learns from (root mean square over them). The scale is logarithmic. Read it from right to left, as backpropagation goes. An LSTM has two states; c is its cell, h what it shows. A gap in a line is a gradient that is 0.':
    '对每一步 t：网络在这一步的状态变化时，一个例子的损失会变化多少，即 ∂ℓ/∂h 的长度，用反向传播在 {probe} 个从不用来学习的序列上测得（对它们取均方根）。刻度是对数的。从右往左看，反向传播就是这样走的。LSTM 有两个状态：c 是它的细胞状态，h 是它对外显示的。线上的缺口表示梯度为 0。',
  Colours: '颜色',
  'Blue, solid: LSTM. Dark orange, dashed: RNN. Green, dotted: GRU. Pale to deep blue: a gate from shut to open.':
    '蓝色实线：LSTM。深橙色虚线：RNN。绿色点线：GRU。浅蓝到深蓝：门从关到开。',
  'Loss and share of right answers': '损失和答对的比例',
  'On {exam} sequences nobody learns from. A sum counts as right within ±{close}. Loss and accuracy in exports and conditions are those of the best network; those of one are called <code>lstm.loss</code>, <code>lstm.accuracy</code> and so on.':
    '在 {exam} 个从不用来学习的序列上。和的误差在 ±{close} 以内算对。导出与条件中的损失和准确率属于最好的网络；单个网络的叫作 <code>lstm.loss</code>、<code>lstm.accuracy</code>，依此类推。',
  'Gates, the step in numbers': '门、这一步的数值',
  'Of the cell under “Look into”. Click a step in a chart, or use the sliders, to choose example, unit and step; every number is that of the network as it is now.':
    '属于“查看”里选中的单元。在图中点一步，或用滑块选择例子、单元和步；每个数都来自网络现在的样子。',
  'Forget gate’s bias': '遗忘门的偏置',
  'What the forget gates of the LSTM begin with: 0 is half open, 1 open by 0.73, −5 shut.':
    'LSTM 的遗忘门以它开始：0 是半开，1 是打开 0.73，−5 是关闭。',
  'Each gate’s recurrent weights begin as an orthogonal matrix times this number.':
    '每个门的循环权重最初是一个正交矩阵乘以这个数。',
  'If the gradient of all weights of a network together is longer than this, it is shortened to it.':
    '一个网络所有权重的梯度合起来如果比它长，就缩短到它。',
  'In the variant that cuDNN, PyTorch and Keras compute: the reset gate multiplies after the product with the recurrent weights.':
    '采用 cuDNN、PyTorch 和 Keras 所计算的变体：重置门乘在与循环权重的乘积之后。',
  Unit: '单元',
  'After the first step: what one unit holds at every step of a sequence.':
    '走第一步之后：一个单元在一个序列的每一步记着什么。',
  'What unit {unit} holds': '单元 {unit} 记着什么',
  'step in time': '时间步',
  'cell and state': '细胞与状态',
  'Its own gates at step {at}: {openings}.': '它自己的门在第 {at} 步：{openings}。',
  'A {thing} under its gates': '{thing}与它的各个门',
  'Read this {thing}': '读这个{thing}',
  'Colour by': '着色依据',
  Of: '对象',
  'all units, mean': '所有单元，平均',
  'unit {unit}': '单元 {unit}',
  'Press <b>Train</b>. The network reads letter by letter and guesses each next one; your {thing} appears here under its gates.':
    '点<b>训练</b>。网络逐个字母地读，每次猜下一个；你的{thing}会出现在这里，下面是各个门。',
  '{label}, {of}, at each letter; {colours}. Below: the likeliest next letter, and how many bits the letter cost that came.':
    '{label}，{of}，在每个字母处；{colours}。下面：最可能的下一个字母，以及实际出现的字母花了多少比特。',
  'mean over all units': '所有单元的平均',
  'blue below 0, orange above': '蓝色小于 0，橙色大于 0',
  'the stronger the colour, the wider open': '颜色越深，开得越大',
  '{label} at each letter': '每个字母处的 {label}',
  letter: '字母',
  guesses: '猜测',
  'next cost': '下一个的代价',
  'Names it makes up': '它编出的名字',
  'Eight others': '另外八个',
  'Passages it makes up': '它编出的段落',
  'Two others': '另外两段',
  'Gradient through time': '随时间的梯度',
  'How far back the gradient reaches<span>: the loss by the state of each step, read from right to left</span>':
    '梯度能回到多远<span>：损失对每一步状态的梯度，从右往左看</span>',
  'gradient |∂ℓ/∂h|': '梯度 |∂ℓ/∂h|',
  'Measured on {probe} sequences as soon as the run begins. Press Train or Step.':
    '运行一开始就在 {probe} 个序列上测量。点“训练”或“走一步”。',
  'Here appear the gates of the {cell}, step by step, on one of the sequences.':
    '这里会逐步显示 {cell} 的各个门在其中一个序列上的值。',
  'Example {example}': '例子 {example}',
  'Gates of the {cell}, example {example}, mean over all units':
    '{cell} 的各个门，例子 {example}，所有单元的平均',
  'gates of the {cell}, mean over all units: 0 shut, 1 open': '{cell} 的各个门，所有单元的平均：0 关，1 开',
  'An RNN has no gates. Choose another cell under “Look into”.': 'RNN 没有门。请在“查看”里另选一种单元。',
  '{count} numbers, two of them marked: {marked}. Their sum is {sum}; it says {answer}.':
    '{count} 个数，其中两个有标记：{marked}。它们的和是 {sum}；它回答 {answer}。',
  '{number} at step {step}': '第 {step} 步的 {number}',
  'It hears {heard}, one of {kinds} letters at each step, then {pause} steps of silence. Called on, it says {answer}.':
    '它听到 {heard}，每一步是 {kinds} 种字母之一，然后是 {pause} 步静默。接到指令，它说 {answer}。',
  '{cell} loss': '{cell} 损失',
  '{score} right': '{score} 正确',
  '{cell} numbers': '{cell} 个数',
  'loss ({task})': '损失（{task}）',
  'share of right answers': '答对的比例',
  'Who remembers nothing can get the loss down to {loss}, by always answering 1.':
    '什么也记不住的，总是回答 1，可以把损失降到 {loss}。',
  'Who remembers nothing can get the loss down to {loss}, by guessing.':
    '什么也记不住的，靠瞎猜，可以把损失降到 {loss}。',
  'Who guesses by how frequent each letter is pays {single}; who also knows the letter before, {pair}.':
    '按每个字母的频率来猜，代价是 {single}；还知道前一个字母的，代价是 {pair}。',
  'Step in time': '时间步',
  'After the first step: every formula of the cell, with the numbers of this unit at this step.':
    '走第一步之后：单元的每个公式，以及这个单元在这一步的数。',
  '{cell}, unit {unit}, step {at} of example {example}.':
    '{cell}，单元 {unit}，例子 {example} 的第 {at} 步。',
  'The reset gate multiplies what the candidate hears of the state, its bias included.':
    '重置门乘在候选值从状态听到的内容上，包括其偏置。',
  'The sums go through σ or tanh; what comes out is on the right.':
    '加权和经过 σ 或 tanh；得到的结果在右边。',
  'Sums of unit {unit} at step {at}': '单元 {unit} 在第 {at} 步的加权和',
  'Underlined: a name it was shown.': '有下划线：给它看过的名字。',
  '{found} of these {count} words stand in the novel.': '这 {count} 个词中有 {found} 个在小说里出现过。',
  'A unit of the {cell}': '{cell} 的一个单元',
  'The step in numbers': '这一步的数值',
  'the names': '名字',
  'Loading {text}': '正在加载{text}',
  Cells: '单元类型',
  'Forget gate opens at': '遗忘门打开于',
  sequences: '序列',
  'A race of memories': '记忆比赛',
  'cell c': '细胞状态 c',
  'state h': '状态 h',
  'name##of a person': '名字',
  passage: '段落',
  'input i': '输入门 i',
  'forget f': '遗忘门 f',
  'output o': '输出门 o',
  'candidate g': '候选值 g',
  'reset r': '重置门 r',
  'update z': '更新门 z',
  'candidate n': '候选值 n',
  gate: '门',
  'input x W': '输入 x W',
  'state h U': '状态 h U',
  function: '函数',
} as const satisfies Words
