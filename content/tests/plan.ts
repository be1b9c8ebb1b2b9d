/** What a test may ask, by the id of a drawn exercise: the objective of its lesson, and the section that explains it. */
type Items = Readonly<Record<string, readonly [objective: number, section?: string]>>

/** The test of a stage. Ids begin with the slug of their lesson; the lessons stand in the order of the course. */
export interface TestPlan {
  /** What a reader who knows the stage needs for it. */
  minutes: number
  /** Questions in one test. */
  size: number
  items: Items
}
