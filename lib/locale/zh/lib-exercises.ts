import type { Words } from '../words'

/** Verdicts of exercises. */
export const libExercises = {
  '{y} at {places}': '{places} 处为 {y}',
  '{y} by {x}: {points}': '{y}随{x}的变化：{points}',
  '{challenge}, in each of {runs} fresh runs': '{challenge}，{runs} 次全新的运行都要达到',
  '{broken} {name}; at most {most} are allowed.': '现在是 {broken} 个{name}；最多允许 {most} 个。',
  '{missed} of {runs} runs did not reach {name}.': '{runs} 次运行中有 {missed} 次没有达到{name}。',
  'The runs did not come to their end.': '这些运行没有全部跑完。',
  'A class needs a code, such as RIVER-7.': '班级需要一个代码，例如 RIVER-7。',
  '“{odd}” cannot stand in a class code: only letters, digits and hyphens.':
    '班级代码里不能有“{odd}”：只能用字母、数字和连字符。',
  'This code is too short: it needs at least three letters or digits.':
    '这个代码太短：至少要三个字母或数字。',
  'This code is longer than {codeLength} characters.': '这个代码超过了 {codeLength} 个字符。',
  'Please give a name or a number.': '请填写姓名或编号。',
  '“{odd}” cannot stand in a name.': '姓名里不能有“{odd}”。',
  '“{plain}” has neither a letter nor a digit.': '“{plain}”里既没有字母也没有数字。',
  '“{plain}…” is longer than {studentLength} characters.': '“{plain}……”超过了 {studentLength} 个字符。',
  'The list is empty: write or paste one student a line.': '名单是空的：请填写或粘贴，每行一个学生。',
  'This list has {count} students; a class has at most {mostStudents}.':
    '这份名单有 {count} 个学生；一个班级最多 {mostStudents} 个。',
  'Line {at}: {problem}': '第 {at} 行：{problem}',
  'Line {at}: “{name}” already stands in line {before}. Both would get the same numbers.':
    '第 {at} 行：“{name}”已经在第 {before} 行了。两人会拿到同样的数字。',
  '{call} was not reached.': '没有执行到 {call}。',
  '{call} stopped with {name}: {message}': '{call} 出错中止，{name}：{message}',
  '(line {line})': '（第 {line} 行）',
  'For {call} your code {wrong}.': '对于 {call}，你的代码{wrong}。',
  '{call} left {n} tensors undisposed.': '{call} 有 {n} 个张量没有释放。',
  'About right: on average {far} from the true curve.': '大致正确：与真实曲线平均相差 {far}。',
  'off, now above, now below': '时高时低',
  'too high': '偏高',
  'too low': '偏低',
  'you drew {drawn}, it is {truth}': '你画的是 {drawn}，实际是 {truth}',
  'On average {far} {side}; most at {at}: {had}.': '平均相差 {far}，{side}；相差最大的是 {at}：{had}。',
  'It rises and falls where you expected.': '升降都在你预期的地方。',
  'hardly changes': '几乎不变',
  'From {begin} to {end} yours {drawn}; the true curve {truth}.':
    '从 {begin} 到 {end}，你画的{drawn}，真实曲线{truth}。',
  'Yours is flat; the true curve is not.': '你画的是平的，真实曲线不是。',
  'Both turn near {index}, where they are {kind}.': '两条曲线都在 {index} 附近转折，到达{kind}。',
  'The true curve turns at {index}, where it is {kind}; yours turns at {index2}.':
    '真实曲线在 {index} 转折，到达{kind}；你画的在 {index2} 转折。',
  'is {kind} at {index}': '在 {index} 到达{kind}',
  'does not turn': '没有转折',
  'The true curve turns at {index}, where it is {kind}; yours {other}.':
    '真实曲线在 {index} 转折，到达{kind}；你画的{other}。',
  'Yours turns at {index}, where it is {kind}; the true curve does not turn.':
    '你画的在 {index} 转折，到达{kind}；真实曲线没有转折。',
  'Yours runs the other way.': '你画的方向相反。',
  'As you drew it: half of the way is made by {half}.': '与你画的一样：到 {half} 时走完一半的变化。',
  'the change comes sooner': '变化来得更早',
  'the change comes later': '变化来得更晚',
  'Half of its way the true curve has made by {half}, yours by {drawnHalf}: {sooner}.':
    '真实曲线到 {half} 时走完一半的变化，你画的到 {drawnHalf}：{sooner}。',
  'gave {value}{at}; expected an object with {keys}': '给出的是 {value}{at}；应当是一个对象，含有 {keys}',
  'nothing (is a return missing?)': '空值（是不是少了 return？）',
  'a tensor of shape [{shape}]': '形状为 [{shape}] 的张量',
  '{n} values': '{n} 个值',
  'You used one of them twice; each belongs to one at most.': '有一个选项你用了两次；每个最多属于一处。',
  'Write a number first.': '先填一个数。',
  'This cannot be read as a number. Examples: 0.25, 1/4, 2.5e-1, −3.':
    '这不能读作一个数。例子：0.25、1/4、2.5e-1、−3。',
  'a plain number': '不带单位的数',
  'a number in {unit}': '单位为 {unit} 的数',
  '“{unit}” is not understood here. Please give {asked}.': '这里不认识“{unit}”。请用{asked}作答。',
  'The size is right. Look at the sign again.': '大小对了。再看看正负号。',
  'That is the fraction; the question asks for per cent.': '这是小数形式；题目要的是百分数。',
  'That is the percentage; the question asks for the fraction.': '这是百分数；题目要的是小数形式。',
  'That is the reciprocal: numerator and denominator have changed places.': '这是倒数：分子和分母颠倒了。',
  'The digits are right. Count the powers of ten again.': '数字对了。再数一数是 10 的几次方。',
  'Close. Carry more digits and round only at the end.': '接近了。中间多保留几位，最后再四舍五入。',
  '{count} steps have no order to find': '{count} 个步骤没有顺序可排',
  'This is the right order, backwards.': '顺序是对的，但是倒过来了。',
  'Only one step is out of place.': '只有一步的位置不对。',
  '{task}. One way: {words}': '{task}。一种做法：{words}',
  'at most {most} {name}': '最多 {most} 个{name}',
  '{reached} after {steps} steps': '{steps} 步后{reached}',
  '{after}, with {spent}': '{after}，并且{spent}',
  'This cannot be read as a shape. Write {examples}; a scalar is [].':
    '这不能读作形状。请写成 {examples}；标量是 []。',
  'Transposed: the sizes are right, rows and columns have changed places.':
    '转置了：大小都对，行和列颠倒了。',
  'The sizes are right, but not their order.': '各维的大小对了，顺序不对。',
  'The first dimension is missing: this is one example, without the batch.':
    '少了第一维：这是一个例子，没有批次这一维。',
  'The first dimension is missing: this is one example of the batch.': '少了第一维：这是批次中的一个例子。',
  'There is an extra dimension of size 1.': '多了大小为 1 的一维。',
  'There is one dimension too many in front.': '前面多了一维。',
  'A dimension of size 1 is missing.': '少了大小为 1 的一维。',
  'Every size is known here: none is left open.': '这里每一维的大小都是已知的，没有哪一维待定。',
  'One size is not fixed: it is as large as the batch. Write batch, -1 or None for it.':
    '有一维的大小不固定：它等于批次的大小。请用 batch、-1 或 None 表示。',
  'Flattened: the number of elements is right, but dimensions have been run together.':
    '展平了：元素的个数对了，但有的维被合并了。',
  'The number of elements is right, but not how they are arranged.': '元素的个数对了，排列不对。',
  'This has {given}. How many does one look-up need: what has to be said to point at one number?':
    '这个答案有{given}。查一个数要几维：指明一个数，需要说出几个编号？',
  'The number of dimensions is right, their sizes are not.': '维数对了，各维的大小不对。',
  'no dimension': '零维',
  'The number of dimensions is right. Look again at dimensions {wrong}.': '维数对了。再看看第 {wrong} 维。',
  '{n} dimensions': '{n} 维',
} as const satisfies Words
