import { site } from './site'

/** The interface in Chinese, by the English text. */
export const words = { ...site }
