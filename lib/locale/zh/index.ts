import { lessonLanguage } from './lesson-language'
import { site } from './site'
import { whatIsDeepLearning } from './what-is-deep-learning'

/** The interface in Chinese, by the English text. */
export const words = { ...lessonLanguage, ...site, ...whatIsDeepLearning }
