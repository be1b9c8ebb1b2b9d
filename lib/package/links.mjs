/**
 * Where a link of the site leads from a package.
 *
 * @param {string} href as the site writes it, such as `/learn/gpt#try`
 * @param {{ pages?: string, site?: string }} only of a package with some pages: their addresses with a space between, and
 *   where the whole site is, if anywhere; nothing in a copy of the whole site
 * @returns {string | undefined} the same address where the page is at hand, the site's own elsewhere, undefined where
 *   there is nothing
 */
export function reachable(href, { pages, site }) {
  if (pages === undefined || pages.split(' ').includes(href.split(/[?#]/)[0])) return href
  return site ? new URL(href, site).href : undefined
}
