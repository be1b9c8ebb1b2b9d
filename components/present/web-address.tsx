'use client'

import { useEffect, useState } from 'react'
import { pageAt } from '@/lib/address/address'

/** The address of a page as one types it: with the site's own name once this browser knows it. */
export function WebAddress({ path }: { path: string }) {
  const [address, setAddress] = useState(path)
  useEffect(() => setAddress(pageAt(path).href.replace(/^\w+:\/\//, '')), [path])
  return address
}
