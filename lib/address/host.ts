/** Whether a phone could open an address with this host: `localhost` is every device’s name for itself, a file has none. */
export const phonesReach = (hostname: string): boolean =>
  !/^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|)$/.test(hostname)

/** The host of a link that no other device can open, `file` for a file; undefined for other links and other texts. */
export function hostWithin(text: string): string | undefined {
  if (!URL.canParse(text)) return
  const { protocol, hostname, host } = new URL(text)
  return /^(https?|file):$/.test(protocol) && !phonesReach(hostname) ? host || 'file' : undefined
}
