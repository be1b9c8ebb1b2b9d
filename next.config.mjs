/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // Lessons are text modules, so that editing one hot-reloads the page that shows it.
  turbopack: { rules: { '*.mdx': { type: 'text' } } },
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'shiki'],
  images: { unoptimized: true },
}
