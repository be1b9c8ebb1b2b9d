// The kill switch: put in the place of sw.js, it ends the service worker of any earlier build and deletes what that
// had kept. Progress is not touched: it lives in IndexedDB. Nothing is cached here, nothing is answered.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(end()))

async function end() {
  for (const name of await caches.keys()) if (name.startsWith('epoch-')) await caches.delete(name)
  await self.registration.unregister()
}
