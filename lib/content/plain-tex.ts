/** Commands that stand for one character. */
const SYMBOLS: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Omega: 'Ω',
  ell: 'ℓ',
  nabla: '∇',
  partial: '∂',
  sum: '∑',
  prod: '∏',
  infty: '∞',
  top: 'ᵀ',
  cdot: '·',
  times: '×',
  odot: '⊙',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  in: '∈',
  to: '→',
  leftarrow: '←',
  rightarrow: '→',
  ldots: '…',
  dots: '…',
  cdots: '…',
  mid: '|',
}

/** Commands that only space, size or decorate what follows. */
const SILENT =
  /^(q?quad|left|right|[bB]igg?[lrm]?|hat|bar|tilde|vec|mathbf|mathrm|mathbb|mathcal|operatorname|text|textbf|displaystyle)$/

/**
 * A formula as one line of plain text, for places that cannot set it, such as the excerpt of a search result:
 * `\frac{1}{1 + e^{-z}}` is `1/(1 + e^(-z))`. What is not known keeps its name.
 */
export function plainTex(tex: string): string {
  return group(tex)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[([]) | (?=[)\],.;])/g, '')
    .trim()
}

/** Turns one braced level of a formula into text, and those inside it first. */
function group(tex: string): string {
  let text = ''
  for (let at = 0; at < tex.length; ) {
    const rest = tex.slice(at)
    const command = /^\\([a-zA-Z]+)\s*/.exec(rest)
    const raised = /^([_^])\s*/.exec(rest)
    if (command) {
      const [whole, name] = command as unknown as [string, string]
      at += whole.length
      if (name === 'begin' || name === 'end') at += argument(tex, at).length
      else if (name === 'frac') {
        const over = argument(tex, at)
        const under = argument(tex, at + over.length)
        text += `${operand(over)}/${operand(under)}`
        at += over.length + under.length
      } else if (name === 'sqrt') {
        const under = argument(tex, at)
        text += `√${operand(under)}`
        at += under.length
      } else if (SILENT.test(name)) text += /quad$/.test(name) ? ' ' : ''
      else
        text +=
          SYMBOLS[name] ?? `${/\w$/.test(text) ? ' ' : ''}${name}${/^[\w\\]/.test(tex.slice(at)) ? ' ' : ''}`
    } else if (raised) {
      const index = argument(tex, at + raised[0].length)
      // ᵀ is raised as it is.
      text += index.includes('\\top') ? group(index) : `${raised[1]}${operand(index)}`
      at += raised[0].length + index.length
    } else if (rest[0] === '\\') {
      // `\\` ends a line, `\,` and its like are spaces, and `\{` is a brace.
      text += /[{}%#$_]/.test(rest[1] ?? '') ? rest[1] : rest[1] === '!' ? '' : ' '
      at += 2
    } else if (rest[0] === '{') {
      const inner = argument(tex, at)
      text += group(bare(inner))
      at += inner.length
    } else {
      text += rest[0] === '&' || rest[0] === '~' ? ' ' : rest[0]
      at++
    }
  }
  return text
}

/** What a command at `at` is applied to, with its braces: a group, a command or one character. */
function argument(tex: string, at: number): string {
  if (tex[at] !== '{') return /^\\[a-zA-Z]+|^\\?./s.exec(tex.slice(at))?.[0] ?? ''
  let depth = 0
  for (let end = at; end < tex.length; end++) {
    if (tex[end] === '\\') end++
    else if (tex[end] === '{') depth++
    else if (tex[end] === '}' && --depth === 0) return tex.slice(at, end + 1)
  }
  return tex.slice(at)
}

const bare = (argument: string) => (argument.startsWith('{') ? argument.slice(1, -1) : argument)

/** In parentheses where it would not hold together without them. */
function operand(argument: string): string {
  const text = group(bare(argument)).trim()
  return /^[\p{L}\p{N}_.,]*$/u.test(text) ? text : `(${text})`
}
