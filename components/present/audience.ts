import { audienceAddress } from '@/lib/present/address'
import { talkOfTab } from './use-link'

/** What browsers with the window management API tell of the screens; typed here until the language's own types have it. */
interface Screens {
  currentScreen: unknown
  screens: readonly { availLeft: number; availTop: number; availWidth: number; availHeight: number }[]
}

const WINDOW = 'epoch-audience'

/**
 * Opens the window that the room sees, or brings it to the front. Where the browser knows of a second screen and may tell,
 * it opens there; else it is dragged there.
 */
export async function openAudience() {
  const place = (await otherScreen()) ?? 'width=1280,height=720'
  const opened = window.open(audienceAddress(location.pathname, talkOfTab()), WINDOW, `popup,${place}`)
  opened?.focus()
}

async function otherScreen(): Promise<string | undefined> {
  const { isExtended } = screen as { isExtended?: boolean }
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<Screens> }
  if (!isExtended || !getScreenDetails) return
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window)
    const other = screens.find((one) => one !== currentScreen)
    return (
      other &&
      `left=${other.availLeft},top=${other.availTop},width=${other.availWidth},height=${other.availHeight}`
    )
  } catch {
    return // not allowed: the presenter drags the window
  }
}
