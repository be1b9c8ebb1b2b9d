'use client'

import { useEffect, useState } from 'react'

/** The address of a page as one types it: with the site's own name once this browser knows it. */
export function WebAddress({ path }: { path: string }) {
  const [host, setHost] = useState('')
  useEffect(() => setHost(location.host), [])
  return (
    <>
      {host}
      {path}
    </>
  )
}
