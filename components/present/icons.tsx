import { Icon } from '@/components/ui/icons'

/** Pictures of what the bar of a presentation does, by action. */
export const ICONS = {
  previous: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  next: <path d="M6 3.5L10.5 8 6 12.5" />,
  overview: <path d="M2.5 3h4v4h-4zM9.5 3h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z" />,
  laser: <path d="M8 6.4a1.6 1.6 0 100 3.2 1.6 1.6 0 000-3.2M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2" />,
  pen: <path d="M3 13l.8-3L11 2.8a1.2 1.2 0 011.7 0l.5.5a1.2 1.2 0 010 1.7L6 12.2z" />,
  undo: <path d="M6 3L2.8 6.2 6 9.4M3 6.2h6.5a3.5 3.5 0 010 7H7" />,
  clear: <path d="M3 4.5h10M6.2 4.5V2.8h3.6v1.7M4.3 4.5l.7 8.9h6l.7-8.9" />,
  notes: <path d="M3 2.5h10v8l-3 3H3zM5.5 6h5M5.5 8.8h3" />,
  audience: <path d="M1.5 3h8.5v6H1.5zM12 6.5h2.5v7H6.5v-2" />,
  remote: <path d="M5 1.5h6v13H5zM7.2 12.3h1.6" />,
  black: <path d="M2 3h12v8H2zM6 13.5h4" fill="currentColor" fillRule="evenodd" />,
  'full-screen': <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
  help: <path d="M5.6 5.6A2.4 2.4 0 118 8.4v1.2M8 12.4v.1" />,
} as const

export type Pictured = keyof typeof ICONS

export const ActionIcon = ({ of }: { of: Pictured }) => (
  <Icon className={DIRECTED.has(of) ? 'rtl:-scale-x-100' : undefined}>{ICONS[of]}</Icon>
)

/** They point the way that the text runs. */
const DIRECTED: ReadonlySet<Pictured> = new Set(['previous', 'next', 'undo'])
