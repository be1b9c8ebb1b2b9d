import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one thing to press here; `quiet` sits in a bar without an outline; `icon` is square. */
  variant?: 'primary' | 'ghost' | 'quiet' | 'icon'
}

const LOOKS = {
  primary:
    'min-h-10 border border-transparent px-5 text-[0.9375rem] bg-act text-act-ink font-semibold hover:brightness-110',
  ghost: 'min-h-10 px-3.5 text-[0.9375rem] border border-edge bg-panel text-ink font-medium hover:bg-sunken',
  quiet: 'min-h-9 px-2.5 text-quiet text-[0.8125rem] font-medium hover:bg-sunken hover:text-ink',
  icon: 'min-h-9 min-w-9 p-2 text-quiet hover:bg-sunken hover:text-ink',
}

/** A button. An `icon` button holds a picture only and needs an `aria-label`. */
export function Button({ variant = 'ghost', className = '', type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`inline-flex cursor-pointer select-none items-center justify-center gap-2 rounded-control font-sans leading-none pointer-coarse:min-h-11 pointer-coarse:min-w-11 disabled:cursor-default disabled:opacity-50 ${LOOKS[variant]} ${className}`}
      {...rest}
    />
  )
}
