import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  selectedCompletion,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
  syntaxTree,
} from '@codemirror/language'
import { type Diagnostic, linter, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec, type Text } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { say } from '@/lib/locale/say'
import { completeMember, completeName } from './completions'

export interface CodeEditor {
  read(): string
  write(source: string): void
  /** Marks a line with what went wrong there; without a line removes the mark. */
  mark(problem?: { line: number; message: string }): void
  focus(): void
  close(): void
}

interface EditorOptions {
  /** Empty; becomes the root of a shadow tree, since the page's policy allows no style elements. */
  place: HTMLElement
  source: string
  label: string
  onChange: (source: string) => void
  /** Ctrl-Enter or ⌘-Enter. */
  onRun: () => void
}

/** An editor for JavaScript. Tab leaves it, as it leaves every control of the page; Enter indents. */
export function openEditor({ place, source, label, onChange, onRun }: EditorOptions): CodeEditor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  /** Until the program is another. The linter, which looks a while after the last key, puts it in again. */
  let marked: { doc: Text; diagnostic: Diagnostic } | undefined
  const problemsIn = (view: EditorView) => [
    ...syntaxErrors(view),
    ...(marked?.doc.eq(view.state.doc) ? [marked.diagnostic] : []),
  ]
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: source,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        javascript(),
        // Before the completion, which would take the key.
        Prec.highest(keymap.of([{ key: 'Enter', run: endsLine }])),
        autocompletion({ override: [completeMember, completeName] }),
        syntaxHighlighting(COLOURS),
        lintGutter(),
        linter(problemsIn),
        EditorView.lineWrapping,
        // What can be edited has the focus anyway; the attribute says so to those who look for it, as axe does.
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              onRun()
              return true
            },
          },
          ...closeBracketsKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        LOOK,
      ],
    }),
  })
  return {
    read: () => view.state.doc.toString(),
    write(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of('full'), // a step of its own for Ctrl-Z
      })
    },
    mark(problem) {
      const { doc } = view.state
      const line = problem && problem.line <= doc.lines ? doc.line(problem.line) : undefined
      marked =
        line && problem
          ? { doc, diagnostic: { from: line.from, to: line.to, severity: 'error', message: problem.message } }
          : undefined
      view.dispatch(setDiagnostics(view.state, problemsIn(view)))
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  }
}

/** Where the parser gave up: the first such places, in words. */
function syntaxErrors({ state }: EditorView): Diagnostic[] {
  const found: Diagnostic[] = []
  syntaxTree(state).iterate({
    enter({ type, from, to }) {
      if (!type.isError || found.length >= 3) return
      found.push({
        from,
        to: Math.max(to, Math.min(from + 1, state.doc.length)),
        severity: 'error',
        message: say('This is not JavaScript here: something is missing or out of place.'),
      })
    },
  })
  return found
}

/** Enter ends the line, where what is offered stands there already. */
function endsLine(view: EditorView): boolean {
  const offered = selectedCompletion(view.state)?.label
  const { head } = view.state.selection.main
  if (offered !== undefined && view.state.sliceDoc(head - offered.length, head) === offered)
    closeCompletion(view)
  return false // Enter itself is another's
}

/** The colours of the page's tokens, in both themes, through its variables. */
const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--c3)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--c1)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--link)' },
])

const LOOK = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sunken)',
    border: '1px solid var(--edge)',
    borderRadius: '8px',
    fontSize: '0.84rem',
  },
  '&.cm-focused': { outline: '3px solid var(--link)', outlineOffset: '1px' },
  // Without ligatures: whoever learns to write === has to see three signs.
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.6',
    maxHeight: '28rem',
  },
  '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--quiet)', border: 'none' },
  '.cm-matchingBracket': { backgroundColor: 'var(--rule) !important', outline: 'none' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--panel)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.84rem',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--act-ink)',
    backgroundColor: 'var(--act)',
  },
  '.cm-diagnostic': { padding: '0.3rem 0.6rem', borderLeft: '4px solid var(--bad)' },
})
