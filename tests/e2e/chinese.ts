import { words } from '../../lib/locale/zh'

/** What stands for an English text of the interface on a page in Chinese; itself where nobody has translated it yet. */
export function inChinese(text: string): string {
  const translation: unknown = words[text as keyof typeof words]
  return typeof translation === 'string' ? translation : text.replace(/##.*/, '')
}
