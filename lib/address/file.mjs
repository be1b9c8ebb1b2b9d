/**
 * The file that holds a page, below the folder of the site: of `/learn/gpt?seed=7#try` it is `learn/gpt.html?seed=7#try`,
 * of `/` it is `index.html`. An address that names a file already is that file.
 *
 * @param {string} address as links of the site write it
 * @returns {string}
 */
export function fileOf(address) {
  const [, name, rest] = /^\/?([^?#]*)(.*)$/s.exec(address)
  const page = name.replace(/\/$/, '')
  if (page === '') return `index.html${rest}`
  return /\.\w+$/.test(page) ? page + rest : `${page}.html${rest}`
}
