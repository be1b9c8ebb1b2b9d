/** The run-time interface of SCORM 1.2 as a learning platform offers it: every value is text, "true" or "false" too. */
export interface Api {
  LMSInitialize(empty: ''): string
  LMSFinish(empty: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(empty: ''): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
}

/** Frames within frames that are searched; the standard's own example stops here, too. */
const MOST_PARENTS = 7

/** Where the standard says that the interface is: in a frame around the page, or around the page that opened it. */
export function findApi(page: Window): Api | undefined {
  return around(page) ?? aroundOpener(page) ?? aroundOpener(page.top ?? page)
}

const aroundOpener = (page: Window) => guarded(() => (page.opener ? around(page.opener) : undefined))

function around(start: Window): Api | undefined {
  let page = start
  for (let i = 0; i <= MOST_PARENTS; i++) {
    const api = guarded(() => (page as Window & { API?: Api | null }).API)
    if (api) return api
    if (page.parent === page) return
    page = page.parent
  }
}

/** A page of another origin lets nobody look into it, which is the same as having nothing. */
function guarded<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

export type Session = ReturnType<typeof openSession>

/** A conversation with the platform; what it refuses is remembered as `problem`, never thrown. */
export function openSession(api: Api) {
  const told = new Map<string, string>()
  let problem: string | undefined
  let open = call(() => api.LMSInitialize(''))

  /** Whether the platform said yes. */
  function call(ask: () => string): boolean {
    try {
      if (String(ask()) === 'true') return true
      const code = String(api.LMSGetLastError())
      problem = `${api.LMSGetErrorString(code) || 'no reason given'} (error ${code})`
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
    }
    return false
  }

  return {
    get isOpen() {
      return open
    },
    /** Why the newest request that failed did; undefined when none has since the last that did not. */
    get problem() {
      return problem
    },
    /** What the platform has; empty where it has nothing or does not keep such a thing. */
    get(element: string): string {
      if (!open) return ''
      return guarded(() => String(api.LMSGetValue(element) ?? '')) ?? ''
    },
    /** Tells what has changed, and has it stored. */
    tell(values: Readonly<Record<string, string>>) {
      const news = Object.entries(values).filter(([element, value]) => told.get(element) !== value)
      if (!open || news.length === 0) return
      let taken = true
      for (const [element, value] of news) {
        if (call(() => api.LMSSetValue(element, value))) told.set(element, value)
        else taken = false
      }
      if (call(() => api.LMSCommit('')) && taken) problem = undefined
    },
    /** Ends the conversation; nothing can be told after it. */
    close() {
      if (open) call(() => api.LMSFinish(''))
      open = false
    },
  }
}
