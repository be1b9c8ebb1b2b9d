/** Every tag a lesson may use; `components/mdx.tsx` gives each its component. */
export const TAGS: readonly string[] = [
  'Widget',
  'Sentence',
  'Predict',
  'Reveal',
  'Choice',
  'Numeric',
  'Order',
  'Match',
  'Shape',
  'Code',
  'Challenge',
  'Debug',
  'Drawn',
  'Card',
  'CodeTabs',
  'Note',
  'Margin',
  'Misconception',
  'Figure',
  'Term',
  'Try',
  'Slide',
  'Speaker',
]

/** Those of the opening page of a stage. */
export const STAGE_TAGS: readonly string[] = ['Widget', 'Note', 'Term']

/** Those of a cheat sheet: its two sides, and the boxes on them. */
export const SHEET_TAGS: readonly string[] = ['Side', 'Box', 'Term']

/** Those of a teacher's guide: its parts, and what they refer to. */
export const GUIDE_TAGS: readonly string[] = [
  'Prepare',
  'Plan',
  'Step',
  'Ask',
  'Wrong',
  'Trouble',
  'Drop',
  'Slide',
  'Lab',
  'Exercise',
]
