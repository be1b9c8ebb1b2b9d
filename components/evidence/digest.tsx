import { digestGroups } from '@/lib/evidence/digest'

/** A digest in groups of four, which people can compare aloud; copied, it is one word. */
export function Digest({ digest }: { digest: string }) {
  return (
    <code data-digest={digest} className="flex flex-wrap gap-x-[1ch] font-mono text-[0.95em] tabular-nums">
      {digestGroups(digest).map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </code>
  )
}
