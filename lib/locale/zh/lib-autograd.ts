import type { Words } from '../words'

/** Expressions that are read, their slopes, and the faults planted in them. */
export const libAutograd = {
  'This graph has more than {most} nodes; take a shorter expression.':
    '这个图的节点超过 {most} 个；请用短一些的表达式。',
  'The product multiplies what it passes to its first factor by that factor itself, in place of the other one.':
    '乘法传给第一个因数时，乘的是这个因数自己，而不是另一个。',
  'The product multiplies what it passes to its second factor by that factor itself, in place of the other one.':
    '乘法传给第二个因数时，乘的是这个因数自己，而不是另一个。',
  'The difference passes its gradient to what is subtracted without changing the sign.':
    '减法把梯度传给减数时没有改变符号。',
  'The quotient has lost the minus of −a/b² on the way to its divisor.':
    '除法传给除数时，丢了 −a/b² 的负号。',
  'The power has lost the factor b of b·aᵇ⁻¹.': '乘方丢了 b·aᵇ⁻¹ 中的因数 b。',
  'The minus passes its gradient on without changing the sign.': '取负传递梯度时没有改变符号。',
  'The square has lost the 2 of 2a.': '平方丢了 2a 中的 2。',
  'exp multiplies by a in place of exp(a).': 'exp 乘的是 a，而不是 exp(a)。',
  'log multiplies by a in place of 1/a.': 'log 乘的是 a，而不是 1/a。',
  'The root has lost the 2 of 1/(2c).': '平方根丢了 1/(2c) 中的 2。',
  'sin has a minus too many: −cos a.': 'sin 多了一个负号：−cos a。',
  'cos has lost the minus of −sin a.': 'cos 丢了 −sin a 的负号。',
  'tanh multiplies by 1 − c in place of 1 − c².': 'tanh 乘的是 1 − c，而不是 1 − c²。',
  'The sigmoid multiplies by 1 − c in place of c(1 − c).': 'sigmoid 乘的是 1 − c，而不是 c(1 − c)。',
  'relu passes its gradient on though its input is negative.': 'relu 的输入是负的，它却把梯度传了下去。',
  '1 if a > 0, else 0': 'a > 0 时为 1，否则为 0',
  'sign of a': 'a 的符号',
  '1 if a ≥ b, else 0': 'a ≥ b 时为 1，否则为 0',
  '1 if b > a, else 0': 'b > a 时为 1，否则为 0',
  '1 if a ≤ b, else 0': 'a ≤ b 时为 1，否则为 0',
  '1 if b < a, else 0': 'b < a 时为 1，否则为 0',
  '“{name}” is a function; take another name.': '“{name}”是函数；请换一个名字。',
  '“{name}” has a value already; take another name.': '“{name}”已经有值；请换一个名字。',
  'Too many brackets within brackets.': '括号套得太深。',
  'Too many minus signs.': '负号太多。',
  'Too many powers of powers.': '乘方套得太深。',
  '“{name}” needs its brackets: {name}(…).': '“{name}”需要括号：{name}(…)。',
  '{found} A number, a name or ( is needed here.': '{found}这里需要数、名字或 (。',
  '“{name}” is a value; to multiply, write {name}*( … ).': '“{name}”是一个值；要相乘，请写 {name}*( … )。',
  'There is no function “{name}”. There are {functions}.': '没有函数“{name}”。有的是：{functions}。',
  '“{name}” takes one value, and here are {count}.': '“{name}”需要一个值，这里有 {count} 个。',
  '“{name}” takes {wanted} values, and here is one.': '“{name}”需要 {wanted} 个值，这里只有一个。',
  '“{name}” takes {wanted} values, and here are {count}.': '“{name}”需要 {wanted} 个值，这里有 {count} 个。',
  'The bracket that opens here is never closed.': '这里开始的括号没有闭合。',
  '{found} An operator or ) is needed here.': '{found}这里需要运算符或 )。',
  'Type an expression, such as (w*x + b - y)^2.': '输入一个表达式，例如 (w*x + b - y)^2。',
  'The last line must compute something, such as a*b + c: there is nothing to pass back yet.':
    '最后一行要算出点什么，例如 a*b + c：现在还没有可以往回传的。',
  'There are only numbers here, and nothing whose slope one could ask for. Give one a name: w = 3.':
    '这里只有数，没有可以求斜率的东西。给一个数起个名字：w = 3。',
  'The expression ends too early.': '表达式结束得太早。',
  'The line ends too early.': '这一行结束得太早。',
  'Here stands “{text}”.': '这里是“{text}”。',
  'This bracket closes nothing.': '这个括号没有对应的开括号。',
  'Only a name can stand before =.': '= 前面只能是名字。',
  '{found} An operator is needed here; to multiply, write *.': '{found}这里需要运算符；相乘请写 *。',
  '{found} An operator is needed here.': '{found}这里需要运算符。',
  '“{name}” cannot be a name here; take another one.': '“{name}”在这里不能作名字；请换一个。',
  '“{character}” means nothing here; an expression has numbers, names, + − * / ^ ( ) = , and ;.':
    '“{character}”在这里没有意义；表达式由数、名字和 + − * / ^ ( ) = , ; 组成。',
} as const satisfies Words
