import { BUILT, folderOf, LOCALE } from '@/lib/locale/locale'

const FOLDERS = Object.fromEntries(BUILT.map((name) => [name, folderOf(name).slice(1)]))
const KNOWN = Object.values(FOLDERS).filter(Boolean).join('|') || '(?!)'

/**
 * Goes to the same page in the language that an address asks for, `?lang=zh` or `zh-CN`, before anything is shown. A copy
 * of the site says where its folder is (`lib/package/page.mjs`), and names its pages with `.html`.
 */
export const languageScript = `(()=>{const f=${JSON.stringify(FOLDERS)}
const {search:s,pathname:p,hash:h}=location,l=new URLSearchParams(s).get('lang')?.toLowerCase().split('-')[0]
if(!l||l==='${LOCALE}'||!Object.hasOwn(f,l))return
const r=new URL((globalThis.TURBOPACK_CHUNK_BASE_PATH||'/_next/').replace(/_next\\/$/,''),location.href).pathname
const e=p.endsWith('.html')?'.html':''
let n=p.slice(r.length).replace(/\\.html$|\\/$/g,'').replace(/^(?:${KNOWN})(?:\\/|$)/,'')
if(n==='index')n=''
const t=[f[l],n].filter(Boolean).join('/')||(e?'index':'')
const q=s.slice(1).split('&').filter(a=>a&&!a.startsWith('lang=')).join('&')
location.replace(r+t+(t?e:'')+(q&&'?'+q)+h)})()`
