import { describeParams } from '@/lib/engine/params'
import { catalog } from '@/lib/experiments/catalog'

export const dynamic = 'force-static'

/** Every widget with its parameters: what an address of the lab may say. */
export function GET() {
  const widgets = Object.entries(catalog).map(([id, { title, params, backends }]) => ({
    id,
    title,
    backends,
    params: describeParams(params),
  }))
  return Response.json({ widgets })
}
