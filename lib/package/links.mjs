/**
 * Where a link of the site leads from a package.
 *
 * @param {string} href as the site writes it, such as `/learn/gpt#try`
 * @param {{ path?: string, site?: string }} page of a package with one page: the address that this page has on the
 *   site, and where the site is, if anywhere; nothing in a copy of the whole site
 * @returns {string | undefined} the same address where the page is at hand, a part of this page as `#try`, the site's
 *   own address elsewhere, undefined where there is nothing
 */
export function reachable(href, { path, site }) {
  if (path === undefined) return href
  const [to, part] = href.split('#')
  if (to === path) return `#${part ?? ''}`
  return site ? new URL(href, site).href : undefined
}
