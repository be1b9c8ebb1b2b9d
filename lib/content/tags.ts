/** Every tag a lesson may use; `components/mdx.tsx` gives each its component. */
export const TAGS: readonly string[] = [
  'Widget',
  'Predict',
  'Reveal',
  'Choice',
  'Numeric',
  'Code',
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
