import { Inline } from '@/components/exercises/inline'

/** The words of a question, paragraph by paragraph. */
export function Prompt({ id, children }: { id?: string; children: string }) {
  return (
    <div id={id} data-prompt className="[&>p:last-child]:mb-0">
      {children.split('\n\n').map((paragraph, i) => (
        <p key={i} className="mt-0 mb-2">
          <Inline>{paragraph}</Inline>
        </p>
      ))}
    </div>
  )
}
