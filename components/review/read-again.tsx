import type { ReactNode } from 'react'
import { linkTo } from '@/lib/address/address'
import { say } from '@/lib/locale/say'

/** To the paragraph of a card. Not a link within the site: only a page that is opened anew marks what its address names. */
export const ReadAgain = ({
  href,
  children = say('Read it again'),
}: {
  href: string
  children?: ReactNode
}) => (
  <a href={linkTo(href)} className="text-link underline underline-offset-3">
    {children}
  </a>
)
