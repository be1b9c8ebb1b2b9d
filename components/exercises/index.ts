/** The tags of exercises that a lesson may use. */
export { Card } from './card'
export { Challenge } from './challenge'
export { Choice } from './choice'
export { Code } from './code'
export { Debug } from './debug'
export { Numeric } from './numeric'
export { Predict } from './predict'
export { Reveal } from './reveal'
