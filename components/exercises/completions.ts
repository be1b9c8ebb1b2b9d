import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { localCompletionSource } from '@codemirror/lang-javascript'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { ARRAY_METHODS, GLOBALS, KEYWORDS, MEMBER_NAMES } from './js-names'
import { TENSOR_FIELDS, TENSOR_METHODS, TF_NAMES } from './tf-names'

/** A program that is parsed no further than this within so long is completed from what there is. */
const PARSE_MS = 50

/** A name is completed from its second letter: before that everything would be offered, at every key. */
const FIRST = 2

const WORD = /^[\w$]*$/

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode']

const described = (names: Readonly<Record<string, string>>, more: Partial<Completion> = {}): Completion[] =>
  Object.entries(names).map(([label, info]) => ({ label, info, type: 'method', ...more }))
const named = (labels: readonly string[], type: string): Completion[] =>
  labels.map((label) => ({ label, type }))

const ofTf = described(TF_NAMES, { type: 'function' })
const ofTensor = [...described(TENSOR_METHODS), ...described(TENSOR_FIELDS, { type: 'property' })]
const ofArray = [...described(ARRAY_METHODS), { label: 'length', type: 'property' }]
/** Of a name that may hold either, with which it is. */
const ofEither = [
  ...ofTensor.map((one) => ({ ...one, detail: 'tensor' })),
  ...ofArray.map((one) => ({ ...one, detail: 'array' })),
]
const ofOwners = new Map(
  Object.entries(MEMBER_NAMES).map(([owner, names]) => [owner, named(names, 'property')]),
)
const ofLanguage = [
  ...named(KEYWORDS, 'keyword'),
  ...named(GLOBALS, 'constant'),
  ...named(['tf'], 'constant'),
]

/** After a dot: what the thing before it has, as far as that can be told without running the program. */
export function completeMember(context: CompletionContext): CompletionResult | null {
  const { state, pos } = context
  const node = (ensureSyntaxTree(state, pos, PARSE_MS) ?? syntaxTree(state)).resolveInner(pos, -1)
  const member = node.parent
  if (member?.name !== 'MemberExpression') return null
  if (node.name !== 'PropertyName' && node.name !== '.' && node.name !== '?.') return null
  const text = ({ from, to }: SyntaxNode) => state.sliceDoc(from, to)
  const owner = member.firstChild
  const options = owner && membersOf(owner, text, state.doc.toString())
  return options ? { from: node.name === 'PropertyName' ? node.from : pos, options, validFor: WORD } : null
}

function membersOf(owner: SyntaxNode, text: (node: SyntaxNode) => string, program: string) {
  const written = text(owner)
  switch (owner.name) {
    case 'VariableName': {
      const members = written === 'tf' ? ofTf : ofOwners.get(written)
      if (members) return members
      // What it is first given, where that stands in the program.
      const given = new RegExp(`(?<![\\w$.])${written.replaceAll('$', '\\$')} *= *([^=>\\s].*)`).exec(program)
      return ofValue(given?.[1] ?? '', program)
    }
    case 'MemberExpression':
      return written.startsWith('tf.') ? undefined : anything(program)
    case 'ArrayExpression':
    case 'CallExpression':
      return ofValue(written, program)
  }
}

/** By how a value is written. */
function ofValue(written: string, program: string) {
  if (/^['"`\d-]/.test(written)) return
  if (/\b(array|data)(Sync)?\(\)$/.test(written)) return ofArray
  if (written.startsWith('tf.')) return ofTensor
  if (/^\[|\.(map|filter|from)\(/.test(written)) return ofArray
  return anything(program)
}

/** A program that never mentions TensorFlow.js has no tensors. */
const anything = (program: string) => (/\btf\./.test(program) ? ofEither : ofArray)

/** The reader's own names first, then those of the language; nothing in comments, strings and where names are given. */
export function completeName(context: CompletionContext): CompletionResult | null {
  const own = localCompletionSource(context)
  if (!own || (!context.explicit && context.pos - own.from < FIRST)) return null
  const names = new Map<string, Completion>(ofLanguage.map((one) => [one.label, one]))
  for (const one of own.options) names.set(one.label, { ...one, boost: 1 })
  return { from: own.from, options: [...names.values()], validFor: WORD }
}
