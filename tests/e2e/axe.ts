/** What axe finds wrong with a page, for all tests in one way. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Look {
  /** A selector: what lies in it is looked at, and nothing else. */
  within?: string
  /** The one rule that is tried. */
  only?: string
  /** A rule that is not tried. */
  except?: string
}

/**
 * A line for each element with something wrong. axe runs in the page and describes these elements alone. By itself it
 * also describes all that is right, thousands of elements of a lesson, and carries it through the test to a second
 * page: two thirds of its time.
 */
export async function violationsOn(page: Page, { within, only, except }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (within) axe.include(within)
  if (only) axe.withRules(only)
  if (except) axe.disableRules(except)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.join(' ')}\n  ${html}\n  ${failureSummary}`,
    ),
  )
}

/** How to look at a page in a theme: after the light one, between the themes nothing differs but colours. */
export const LOOK_IN = {
  // axe 4.14 hears no MathML, and takes a heading that is a formula for an empty one.
  light: { except: 'empty-table-header' },
  dark: { only: 'color-contrast' },
} as const satisfies Record<string, Look>
