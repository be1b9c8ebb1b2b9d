'use client'

import { Component, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { say } from '@/lib/locale/say'

interface State {
  error?: Error
}

/** Keeps a widget that fails from taking the lesson with it; the reader is told, and may begin it anew. */
export class WidgetBoundary extends Component<{ id: string; children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <section data-widget={this.props.id} data-status="error" className="my-9 font-sans text-[0.9375rem]">
        <Notice tone="error" role="alert">
          {say('This widget stopped: {message}', { message: error.message })}{' '}
          <Button onClick={() => this.setState({ error: undefined })}>{say('Begin it anew')}</Button>
        </Notice>
      </section>
    )
  }
}
