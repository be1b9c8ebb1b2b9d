'use client'

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Failure } from '@/lib/sandbox/job'
import type { CodeEditor as Editor } from './editor'

interface CodeEditorProps {
  source: string
  label: string
  onChange: (source: string) => void
  onRun: () => void
  /** What went wrong in the newest run, where it has a line. */
  failure?: Failure | undefined
  ref?: Ref<{ focus(): void }>
}

/** Where the reader writes code. A plain text field until the editor is there, and where it cannot be loaded. */
export function CodeEditor({ source, label, onChange, onRun, failure, ref }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const latest = useRef({ source, onChange, onRun })
  latest.current = { source, onChange, onRun }

  useEffect(() => {
    let opened: Editor | undefined
    let closed = false
    import('./editor')
      .then(({ openEditor }) => {
        if (closed || !place.current) return
        const typing = document.activeElement === field.current
        opened = openEditor({
          place: place.current,
          source: latest.current.source,
          label,
          onChange: (text) => latest.current.onChange(text),
          onRun: () => latest.current.onRun(),
        })
        setEditor(opened)
        if (typing) opened.focus()
      })
      // The text field stays: less comfortable, as good for writing.
      .catch((error) => console.warn('The code editor could not be loaded.', error))
    return () => {
      closed = true
      opened?.close()
    }
  }, [label])

  // What comes from elsewhere, such as a reload or a return to the start; not what was typed here.
  useEffect(() => {
    if (editor && editor.read() !== source) editor.write(source)
  }, [editor, source])
  useEffect(() => {
    if (failure?.line === undefined) editor?.mark()
    else editor?.mark({ line: failure.line, message: `${failure.name}: ${failure.message}` })
  }, [editor, failure])
  useImperativeHandle(ref, () => ({ focus: () => (editor ? editor.focus() : field.current?.focus()) }))

  return (
    <>
      <div ref={place} hidden={!editor} className="print:hidden" />
      <textarea
        ref={field}
        hidden={Boolean(editor)}
        aria-label={label}
        value={source}
        rows={source.split('\n').length + 1}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        dir="ltr"
        className="block w-full print:hidden resize-y rounded-control border border-edge bg-sunken p-3 font-mono text-[0.84rem] text-ink leading-relaxed"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun()
        }}
      />
    </>
  )
}
