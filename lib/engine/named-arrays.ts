import type { Checkpoint } from './experiment'

type Arrays = Checkpoint['arrays']

/** The arrays of one part of a model, each with the part's name before its own: `adam/weights/0`. */
export function under(part: string, arrays: Arrays): Arrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${part}/${name}`, array]))
}

/** The arrays of one part of a model by their own names again; those of other parts are left out. */
export function within(part: string, arrays: Arrays): Arrays {
  const prefix = `${part}/`
  const own = Object.entries(arrays).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, array]) => [name.slice(prefix.length), array]))
}
