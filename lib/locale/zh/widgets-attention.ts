import type { Words } from '../words'

/** Attention. */
export const widgetsAttention = {
  'numbers in every state, of both networks': '两个网络的每个状态里有几个数',
  'Divide the scores by √d': '得分除以 √d',
  'A date, as you would write it': '一个日期，按你的写法',
  'Two networks read dates letter by letter and write them as 1998-03-03. Press Train: here you see what each makes of your date, and which letters the one with attention looks at.':
    '两个网络逐个字符地读日期，再写成 1998-03-03 的样子。点“训练”：这里会显示它们各自怎样理解你的日期，以及带注意力的那个看了哪些字符。',
  'Type a date.': '请输入一个日期。',
  'Where it looks': '它看哪里',
  writes: '写出',
  '{unknown}: no date that they learn from has these characters. Write it like 3 March 1998, Mar 3, 98, 3.3.1998, 3/14/98 or 1998/3/3, between 1950 and 2049.':
    '{unknown}：它们学习的日期里没有这些字符。请写成 3 March 1998、Mar 3, 98、3.3.1998、3/14/98 或 1998/3/3 的样子，在 1950 到 2049 年之间。',
  'Press <b>Train</b>. Six dates that neither network learns from appear here, with what each of them writes.':
    '点<b>训练</b>。这里会出现六个两个网络都没有学过的日期，以及它们各自写出的结果。',
  'Of days that neither network ever learns from. Wrong characters are underlined. Press a date to see where attention looks.':
    '都是两个网络从来不学的日子。错误的字符有下划线。点一个日期，可以看注意力在看哪里。',
  'Dates of the exam': '考试的日期',
  'Dates of the exam and what both networks write': '考试的日期，以及两个网络写出的结果',
  'Attention (CSV)': '注意力（CSV）',
  'how much of each letter of the date went into each character that was written, at this step':
    '这一步中，日期的每个字符对写出的每个字符贡献了多少',
  'There is no date to look at yet. Press Train or Step first.': '还没有可看的日期。请先点“训练”或“走一步”。',
  'Two networks read a date letter by letter and write it as ISO 8601 does: year, month, day. Both learn from the same batches of dates, drawn at random from a century and written in one of eight ways.':
    '两个网络逐个字符地读一个日期，再按 ISO 8601 写出来：年、月、日。两者从同样的批次学习；日期在一个世纪里随机抽取，用八种写法之一写成。',
  'With attention, without': '有注意力，没有注意力',
  'Each has one GRU that reads and one that writes, of the same size, with the same weights at the beginning. The one that writes goes on from the last state of the one that reads. Without attention, that is all it has. With attention, it also looks back at the states after every letter, and the layer that answers hears what it found: that layer has twice as many inputs, and nothing else differs.':
    '每个网络有一个负责读的 GRU 和一个负责写的 GRU，大小相同，初始权重相同。写的那个从读的那个的最后状态接着往下走。没有注意力时，它只有这个。有注意力时，它还会回头看读完每个字符之后的状态，负责回答的层会听到看到的东西：这一层的输入多一倍，此外没有别的不同。',
  'One row for each character it writes, one column for each letter it has read. The stronger the colour, the more of that letter’s state went into the answer. Every row sums to 1. The state after a letter has heard all letters before it as well.':
    '它写的每个字符一行，它读过的每个字符一列。颜色越深，那个字符的状态对答案的贡献越大。每一行加起来是 1。读完一个字符之后的状态，也听过它前面的所有字符。',
  'The share of {exam} dates with all ten characters right, examined every {examEvery} steps. They are of days that are kept back: every tenth day of the calendar is never learned from, however it is written.':
    '{exam} 个日期中，十个字符全对的比例，每 {examEvery} 步考一次。这些日子是留出来的：日历上每十天留一天，不管写成什么样都从不学习。',
  'Cross-entropy for each character of the exam, with the right characters before it given. Guessing among eleven characters costs 2.40 nats. The loss in exports and conditions is that of the network with attention on its last batch; those of the exam are called <code>attention.loss</code> and <code>memory.loss</code>.':
    '考试中每个字符的交叉熵，它前面的字符都按正确的给出。在十一个字符里瞎猜，代价是 2.40 nat。导出与条件中的损失，是带注意力的网络在最近一个批次上的损失；考试的损失叫作 <code>attention.loss</code> 和 <code>memory.loss</code>。',
  'Both are shown it as they are now, and write by themselves: each character is followed by the likeliest next one. They have learned that 3/14/98 has the month first, 14.3.1998 the day, and 1998/3/14 the year.':
    '两个网络以现在的样子看到它，自己往下写：每个字符之后接最可能的下一个。它们学到：3/14/98 先写月，14.3.1998 先写日，1998/3/14 先写年。',
  'Scores are the dot products of the state that writes with every state that read. Divided by the root of their length, the softmax is softer.':
    '得分是写的状态与每个读的状态的点积。除以长度的平方根，softmax 会更柔和。',
  'A sentence of yours': '你的一个句子',
  'Nothing is trained there: plain arithmetic on vectors drawn for each word.':
    '那里什么都不训练：只是对为每个词抽取的向量做普通的算术。',
  'With attention': '有注意力',
  Without: '没有',
  '{share} of {exam}': '{exam} 个中的 {share}',
  None: '无',
  Causal: '因果',
  Two: '两个',
  'Two, masked': '两个，屏蔽',
  'A sentence in numbers': '一个句子的数值',
  'Nothing here is trained. The vector of every word, and the three matrices, are drawn at random, with one decimal, so that you can check the sums. The same word has the same vector wherever it stands. What you see is how attention computes, not what a language model has learned.':
    '这里什么都没有训练过。每个词的向量和三个矩阵都是随机抽取的，保留一位小数，方便你核对。同一个词不管在哪里，向量都一样。你看到的是注意力怎样计算，而不是语言模型学到了什么。',
  'A sentence, up to {mostWords} words': '一个句子，最多 {mostWords} 个词',
  Backwards: '倒过来',
  'Other numbers': '换一组数',
  'Look into head': '查看第几个头',
  Mask: '掩码',
  'Empty places at the end': '末尾的空位',
  'Divide by √d': '除以 √d',
  'Add positions': '加上位置',
  'There is no word in this: words have letters or digits.': '这里面没有词：词由字母或数字组成。',
  'Type a sentence.': '请输入一个句子。',
  'The word that asks': '提问的词',
  'Who takes from whom': '谁从谁那里取',
  asks: '提问',
  'is looked at': '被看',
  'The vector of {words}: write your own': '{words} 的向量：写你自己的',
  'All matrices, queries, keys and values': '所有矩阵、查询、键和值',
  'number of all heads': '所有头的第几个数',
  'number of x': 'x 的第几个数',
  word: '词',
  'With the same words in the opposite order,': '同样的词，顺序颠倒：',
  '{what} every word has exactly the same output.': '{what}每个词的输出完全相同。',
  '{what} outputs change by up to {change}: {why}.': '{what}输出的变化最多为 {change}：{why}。',
  '{share} right': '{share} 正确',
  '{lane} numbers': '{lane} 个数',
  'dates wholly right': '完全正确的日期',
  '{places} asks, with its query q = {query}.': '{places} 提问，它的查询 q = {query}。',
  'What {places} takes from every word': '{places} 从每个词取了什么',
  '−∞ masked': '−∞ 被屏蔽',
  sum: '合计',
  'More about attention': '关于注意力的更多内容',
  'A sentence of yours, in numbers': '你的一个句子的数值',
  dates: '日期',
  Date: '日期',
} as const satisfies Words
