'use client'

import { Children, type ReactNode, useEffect, useState } from 'react'
import { download } from '@/components/ui/export-files'
import { readPreference, writePreference } from '@/components/ui/preference'
import type { CodeTab } from '@/lib/content/code-tabs'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { Button } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { notebookOf } from './notebook'

const KEY = 'epoch:framework'
const CHANGED = 'epoch:framework'

/**
 * The same program in several frameworks. The choice holds for the whole course; every Python tab can be taken
 * home as a notebook.
 */
export function CodeTabs({ tabs, children }: { tabs: string; children: ReactNode }) {
  const described: CodeTab[] = JSON.parse(tabs)
  const panes = Children.toArray(children).filter((child) => typeof child !== 'string')
  const [chosen, setChosen] = useFramework(described[0]!.title)
  const open = described.some(({ title }) => title === chosen) ? chosen : described[0]!.title

  return (
    <div className="code-tabs not-prose my-8">
      <Tabs
        label={say('Framework')}
        value={open}
        onChange={setChosen}
        tabs={described.map((tab, i) => ({
          id: tab.title,
          label: tab.title,
          content: (
            <>
              {panes[i]}
              <CodeActions tab={tab} />
            </>
          ),
        }))}
      />
      <noscript>
        {panes.map((pane, i) => (
          <div key={described[i]?.title}>
            <p>{described[i]?.title}</p>
            {pane}
          </div>
        ))}
      </noscript>
    </div>
  )
}

function CodeActions({ tab }: { tab: CodeTab }) {
  const [copied, setCopied] = useState<string>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(tab.source)
      setCopied(say('Copied.'))
    } catch {
      setCopied(say('The browser does not allow copying; select the code instead.'))
    }
  }
  const notebook = () =>
    download(
      `${location.pathname.split('/').pop() || 'epoch'}-${tab.title.toLowerCase()}.ipynb`,
      new Blob([notebookOf(tab)], { type: 'application/x-ipynb+json' }),
    )
  return (
    <p className="mt-2 flex items-center gap-2 text-[0.8125rem] text-quiet print:hidden">
      <Button variant="quiet" onClick={copy}>
        {say('Copy')}
      </Button>
      {tab.language === 'python' && (
        <Button variant="quiet" onClick={notebook}>
          {say('Download as notebook')}
        </Button>
      )}
      <span role="status">{copied}</span>
    </p>
  )
}

/** The framework the reader last chose, on this and every other page. */
function useFramework(first: string): [string, (title: string) => void] {
  const [title, setTitle] = useShown('code-tabs/title', first)
  useEffect(() => {
    const follow = (event: Event) => setTitle((event as CustomEvent<string>).detail)
    setTitle(readPreference(KEY) ?? first)
    addEventListener(CHANGED, follow)
    return () => removeEventListener(CHANGED, follow)
  }, [first])
  return [
    title,
    (next) => {
      writePreference(KEY, next)
      dispatchEvent(new CustomEvent(CHANGED, { detail: next }))
    },
  ]
}
