import type { TestItem } from '@/lib/exercises/stage-test'

/** An item of a test with what is said of it afterwards. */
export interface AskedItem extends TestItem {
  /** Title of its lesson. */
  title: string
  /** The objective in words; absent while the lesson is not written. */
  aim?: string
  /** Where it is explained. */
  href?: string
}
