/** Whether a phone could open an address with this host: `localhost` is every device’s name for itself. */
export const phonesReach = (hostname: string): boolean =>
  !/^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|)$/.test(hostname)
