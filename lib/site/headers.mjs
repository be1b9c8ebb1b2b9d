/**
 * Security headers of every answer. Scripts are allowed per page, by the hashes in its own
 * `<meta http-equiv="Content-Security-Policy">`; this header adds what a meta element cannot say, and holds for
 * workers, which take their policy from their own response.
 */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors *; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
}

/** Of a page's own policy, besides its scripts. */
export const POLICY = {
  'default-src': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'style-src-elem': "'self'",
  'style-src-attr': "'unsafe-inline'", // KaTeX and Shiki position and colour by style attributes
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** What a worker or script file answers with, so that a worker is as confined as its page. */
export const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src 'self' data: blob:"

/** For how long a file may be kept: names with a hash or a version never change their content. */
export function cacheControl(path) {
  return /^\/(_next\/static|wasm-[\d.]+)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
