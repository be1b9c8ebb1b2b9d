import { audienceAddress } from '@/lib/present/address'
import { talkOfTab } from './use-link'

/** What browsers with the window management API tell of the screens; typed here until the language's own types have it. */
interface Screens {
  currentScreen: unknown
  screens: readonly { availLeft: number; availTop: number; availWidth: number; availHeight: number }[]
}

const WINDOW = 'epoch-audience'

let room: Window | null = null

/**
 * Opens the window that the room sees, or brings it to the front. Where the browser knows of a second screen and may tell,
 * it is put there; else it is dragged there.
 *
 * @param there whether such a window is there already, which this page need not have opened
 * @returns whether there is one: a browser may block it
 */
export function openAudience(there: boolean): boolean {
  if (room && !room.closed) room.focus()
  // To open it again under its name would load it anew, out of full screen.
  if (there) return true
  room = window.open(audienceAddress(location.pathname, talkOfTab()), WINDOW, 'popup,width=1280,height=720')
  if (room) void moveToOtherScreen(room)
  return room !== null
}

async function moveToOtherScreen(opened: Window) {
  const { isExtended } = screen as { isExtended?: boolean }
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<Screens> }
  if (!isExtended || !getScreenDetails) return
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window)
    const other = screens.find((one) => one !== currentScreen)
    if (!other) return
    opened.moveTo(other.availLeft, other.availTop)
    opened.resizeTo(other.availWidth, other.availHeight)
  } catch {
    // not allowed: the presenter drags the window
  }
}
