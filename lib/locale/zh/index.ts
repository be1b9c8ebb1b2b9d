import { lessonLanguage } from './lesson-language'
import { site } from './site'

/** The interface in Chinese, by the English text. */
export const words = { ...lessonLanguage, ...site }
