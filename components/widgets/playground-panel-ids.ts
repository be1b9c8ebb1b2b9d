/** What stands below the picture, in order. A link may lock any of these by its name. */
const PANELS = ['runs', 'seeds', 'weights', 'surface', 'own', 'stop'] as const
export type PanelId = (typeof PANELS)[number]

/** Those of them that are not locked, and whose subject is not. */
export const panelsOf = (locked: (name: string) => boolean): PanelId[] =>
  PANELS.filter(
    (id) => !locked(id) && !(id === 'own' && locked('data')) && !(id === 'seeds' && locked('seed')),
  )
