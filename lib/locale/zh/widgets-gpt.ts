import type { Words } from '../words'

/** The small GPT. */
export const widgetsGpt = {
  'Attention of layer {layer}': '第 {layer} 层的注意力',
  'Attention is switched off: the stream passes by unchanged, and no position hears of any other.':
    '注意力已关闭：残差流原样通过，没有哪个位置知道别的位置。',
  'Row by row: how much each character takes from itself and from the others. Rows sum to 1; the upper right is the future, masked out.':
    '逐行看：每个字符从自己和别的字符那里各取多少。每行之和为 1；右上方是未来，已被掩码遮住。',
  'Row by row: how much each character takes from itself and from the others. Rows sum to 1; the upper right is the future.':
    '逐行看：每个字符从自己和别的字符那里各取多少。每行之和为 1；右上方是未来。',
  'All heads': '所有的头',
  'head {head}': '第 {head} 个头',
  'Attention of head {head}, layer {layer}, small': '第 {layer} 层第 {head} 个头的注意力，缩略图',
  Head: '头',
  'Attention of head {head}': '第 {head} 个头的注意力',
  'Attention of head {head}, layer {layer}': '第 {layer} 层第 {head} 个头的注意力',
  'Q, queries of head {head}': 'Q，第 {head} 个头的查询',
  'K, keys of head {head}': 'K，第 {head} 个头的键',
  'V, values of head {head}': 'V，第 {head} 个头的值',
  'What all heads read: the stream, normalised': '所有头读取的：归一化后的残差流',
  'What they add to the stream together': '它们一起加到残差流上的',
  itself: '它自己',
  '“{characters}” at place {at}': '第 {at} 位的“{characters}”',
  'The last character, “{characters}”, takes most from {whom}: {row}.':
    '最后一个字符“{characters}”从{whom}那里取得最多：{row}。',
  'The same held-out text, sorted by how many characters came before the one it had to guess. <em>Pairs</em> is a table of which character follows which, made by counting: it sees one character, always. Where the model lies below it, it has learned to use the rest.':
    '同一段留出的文本，按猜一个字符时前面已有几个字符来分组。<em>字符对</em>是一张数出来的表，记着哪个字符后面跟哪个字符：它永远只看一个字符。模型低于它的地方，就是学会了利用其余的字符。',
  'At step {step} it is {gain} nats a character better than pairs.':
    '第 {step} 步，它比字符对每个字符好 {gain} nat。',
  'At step {step} it is {gain} nats a character worse than pairs.':
    '第 {step} 步，它比字符对每个字符差 {gain} nat。',
  'characters before it': '前面的字符数',
  'test loss (nats per character)': '测试损失（每字符 nat）',
  'Off: each character stands alone.': '关闭：每个字符各自独立。',
  Positions: '位置',
  'Size (a new model)': '大小（换一个新模型）',
  Width: '宽度',
  Context: '上下文',
  characters: '个字符',
  'Batch and dropout': '批次与随机失活',
  windows: '个窗口',
  'Causal mask': '因果掩码',
  'Off: in training and test every character sees those after it, the one to be guessed among them.':
    '关闭：训练和测试时，每个字符都能看到后面的字符，包括要猜的那个。',
  'first names': '英文名字',
  'my own text': '我自己的文本',
  'Text to learn from': '用来学习的文本',
  'My text': '我的文本',
  'It stays on this device. A few thousand characters are a start; a link carries only short texts.':
    '它不会离开这台设备。几千个字符就可以开始；链接里只能带较短的文本。',
  'Paste poems, recipes, code, chats …': '粘贴诗、菜谱、代码、聊天记录……',
  'Text file to learn from': '用来学习的文本文件',
  'Learn from this text': '学习这段文本',
  'The text was longer: its first {longestText} characters are taken.':
    '文本太长：取前 {longestText} 个字符。',
  '(off)': '（关闭）',
  ', residual stream {place}': '，残差流{place}',
  'The model, from text to next character': '模型，从文本到下一个字符',
  Embedding: '嵌入',
  'a row for each character, a row for each place': '每个字符一行，每个位置一行',
  'Layer {l}': '第 {l} 层',
  'of layer {layer}': '，第 {layer} 层',
  'norm, then two dense layers, place by place': '归一化，然后两个全连接层，逐个位置计算',
  'norm, logits, probability of each next character': '归一化，logits，每个下一字符的概率',
  'after the embedding': '嵌入之后',
  'after attention of layer {layer}': '第 {layer} 层注意力之后',
  'after MLP of layer {layer}': '第 {layer} 层 MLP 之后',
  'norm, then {n} heads: who looks at whom': '归一化，然后 {n} 个头：谁看谁',
  'No tensors are shown: open “Inside the model” and train or step first.':
    '没有显示张量：先打开“模型内部”，再训练或走一步。',
  'Tensors (SVG)': '张量（SVG）',
  'the block that is open under “Inside the model”, with its names and scales':
    '“模型内部”中打开的部分，带名字和刻度',
  'Tensors (PNG)': '张量（PNG）',
  'the same as pixels': '同样的内容，像素图',
  'this GPT with its weights inside: rebuilt, checked, made to write':
    '这个 GPT 连同权重：重新搭建，检查，让它写',
  'all weights with their names and the vocabulary, for Python and others':
    '所有权重及其名字和词表，供 Python 等使用',
  'Samples (text)': '样本（文本）',
  'what the model writes now, at your temperature and top k': '模型现在写的内容，用你设的温度和 top k',
  'A language model learns to guess the next character of a text. It is the architecture of GPT-2, two thousand times smaller than the smallest of those, with characters instead of word pieces, and it begins from random numbers when you press Train.':
    '语言模型学习猜一段文本的下一个字符。它的架构就是 GPT-2 的架构，比其中最小的还小两千倍，用字符代替词片段；点“训练”时，它从随机数开始。',
  'What it writes': '它写的内容',
  'About once a second the model as it is writes new texts, one drawn character at a time. The step says which model wrote them. An underlined name is one of those it learned from; the others it made up.':
    '大约每秒一次，当前的模型写出新的文本，每次抽取一个字符。步数说明是哪个模型写的。带下划线的名字是它学过的；其余是它自己编的。',
  'How surprised it is by the character that really came: the mean of −ln p, in nats per character. Train is the newest batch; test is text it never learns from, looked at every 50 steps. “Guessing” is every character equally likely, “pairs” a table of which character follows which.':
    '真正出现的字符让它多意外：−ln p 的平均值，单位是每字符 nat。训练损失取最新的批次；测试损失取它从不用来学习的文本，每 50 步看一次。“瞎猜”是每个字符概率相同，“字符对”是记着哪个字符后面跟哪个字符的表。',
  '⏎ and ␣': '⏎ 和 ␣',
  'A line break and a space. For names the line break is both beginning and end.':
    '换行和空格。对于名字，换行既是开头，也是结尾。',
  'Temperature and top k': '温度与 top k',
  'They change how the next character is drawn, not the model. Below 1 likely characters become likelier, above 1 all become more alike. Top k allows only the k likeliest.':
    '它们改变怎样抽取下一个字符，不改变模型。温度低于 1，可能的字符更可能；高于 1，所有字符更接近。Top k 只允许最可能的 k 个。',
  'Attention, positions': '注意力、位置',
  'Switch off a part of the running model. Without attention nothing moves between characters. Without positions it is not told where in the window a character stands.':
    '关闭正在运行的模型的一部分。没有注意力，字符之间什么都不传递。没有位置，它就不知道一个字符在窗口中的哪里。',
  'It hides from each character those that come after it. Without it the model may look at what it is to guess, in training and in the test; when it writes, there is nothing there to look at.':
    '它不让每个字符看到后面的字符。没有它，模型在训练和测试时可以看到要猜的内容；而在写的时候，那里没有什么可看。',
  'Inside the model': '模型内部',
  'Each block shows its numbers for the text you typed. Orange is positive, blue negative, pale near zero; attention goes from pale (0) to dark (1), probabilities to the largest in view. Arrow keys move over the cells of a matrix; each has a table below it.':
    '每一块显示它处理你输入的文本时的数。橙色为正，蓝色为负，接近零时颜色浅；注意力从浅（0）到深（1），概率的最深色是画面中最大的概率。方向键在矩阵的格子间移动；每个矩阵下面有一张表。',
  'Layers, heads, width, context': '层、头、宽度、上下文',
  'The size of the model. A change begins a new one; the old course stays as a faded curve. The width must be a multiple of the heads, because they share it.':
    '模型的大小。改动会换一个新模型；旧的曲线淡淡地留着。宽度必须是头数的倍数，因为各个头平分宽度。',
  'Each block of the diagram is a button. It shows the numbers that flow through it for the text you typed above, read from the model as it is at this step. While it learns, they change about once a second.':
    '图中每一块都是按钮。它显示你在上面输入的文本流过这一块时的数，取自这一步的模型。模型学习时，这些数大约每秒变一次。',
  'Look at the model of step {step}': '查看第 {step} 步的模型',
  'Look at the untrained model': '查看未训练的模型',
  'Asking the model …': '正在询问模型……',
  'The last state of each position, compared with every character’s embedding: one logit a character, and softmax makes them probabilities. The whole text is judged in one pass, every position for its own next character.':
    '每个位置的最后状态，与每个字符的嵌入比较：每个字符一个 logit，再由 softmax 变成概率。整段文本一次算完，每个位置都猜自己的下一个字符。',
  'It gave your characters: {surprises}.': '它给你的字符的概率：{surprises}。',
  Probabilities: '概率',
  'Probability of each next character': '每个下一字符的概率',
  Logits: 'Logits',
  'What is compared: the stream, normalised': '用来比较的：归一化后的残差流',
  character: '字符',
  'Ask it': '问问它',
  'A name begins with': '名字的开头是',
  'A text begins with': '文本的开头是',
  'Top k': 'Top k',
  'Its next character appears here once there is a model.': '有了模型之后，这里显示它的下一个字符。',
  'Let it go on': '让它写下去',
  '· underlined: a name it was shown': '· 带下划线：它见过的名字',
  'Samples, newest first': '样本，最新的在前',
  'The model of step {step} is kept. Press <b>Train</b> and it learns on and writes, or <b>Let it go on</b> to read what it writes now.':
    '第 {step} 步的模型已保留。点<b>训练</b>，它会继续学习和写；或点<b>让它写下去</b>，看它现在写什么。',
  'Put a text of yours into the box, or choose a file, and press <b>Learn from this text</b>.':
    '把你的一段文本放进框里，或选择文件，再点<b>学习这段文本</b>。',
  'Press <b>Train</b>. A model of {layers} reads {text} in windows of {context} characters and guesses each next character. What it writes appears here, noise at first.':
    '点<b>训练</b>。一个 {layers}的模型读{text}，窗口为 {context} 个字符，猜每一个下一字符。它写的内容会出现在这里，起初是乱码。',
  'your text': '你的文本',
  'Press <b>Train</b>. {total} random numbers that have never seen a name start to read first names, letter by letter, guessing each next letter. About once a second they write eight names of their own, here.':
    '点<b>训练</b>。{total} 个从没见过名字的随机数开始一个字母一个字母地读英文名字，猜每一个下一字母。大约每秒一次，它们自己写出八个名字，显示在这里。',
  '{n} layers': '{n} 层',
  'Residual stream, {index}': '残差流，{index}',
  'The one place all blocks share. Each of them reads it, normalised, and adds to it; nothing is ever overwritten. The size is the root mean square of a position’s numbers.':
    '所有的块共用的唯一地方。每一块都读它归一化后的值，再往上加；什么都不会被覆盖。大小是一个位置上各数的均方根。',
  'Its size at every stage': '它在每个阶段的大小',
  'Size of the residual stream': '残差流的大小',
  stage: '阶段',
  'Each character looks up its row in one learned table, each place its row in another. Their sum is where the residual stream begins.':
    '每个字符在一张学出来的表里查到自己的一行，每个位置在另一张表里查到自己的一行。两者之和就是残差流的起点。',
  'Character embedding': '字符嵌入',
  'Position embedding': '位置嵌入',
  'Their sum, x0': '两者之和，x0',
  'MLP of layer {number}': '第 {number} 层的 MLP',
  'Every position by itself: four times as many hidden units as the stream is wide, then back. GELU lets almost nothing below zero through, so dark and pale tell which units answer to which character.':
    '每个位置各自计算：隐藏单元数是残差流宽度的四倍，然后再变回来。GELU 几乎不让零以下的值通过，所以从深浅可以看出哪些单元对哪个字符有反应。',
  'Hidden units after GELU': 'GELU 之后的隐藏单元',
  'What it reads: the stream, normalised': '它读取的：归一化后的残差流',
  'What it adds to the stream': '它加到残差流上的',
  'newest batch': '最新的批次',
  'step {testStep}': '第 {testStep} 步',
  pairs: '字符对',
  'by counting': '数出来的',
  'numbers learned': '学习的数',
  'What context is worth': '上下文有多大用处',
  'This text is too short for a context of {context} characters: a longer text or a shorter context is needed.':
    '这段文本太短，不够 {context} 个字符的上下文：需要更长的文本，或更短的上下文。',
  'Your text has {characters} characters. With a context of {context} at least {least} are needed.':
    '你的文本有 {characters} 个字符。上下文为 {context} 时，至少需要 {least} 个。',
  'Your text is one character over and over: there is nothing to guess.':
    '你的文本从头到尾是同一个字符：没有什么可猜的。',
  'This is not a plain text file. Save it as text (UTF-8) first.':
    '这不是纯文本文件。请先把它存成文本（UTF-8）。',
  'Loading the text': '正在加载文本',
  'Own text': '自己的文本',
  'A GPT from scratch': '从零开始的 GPT',
  'after##a character': '前一个字符',
  'next##character': '下一个字符',
  '⏎ end': '⏎ 结束',
  unit: '单元',
} as const satisfies Words
