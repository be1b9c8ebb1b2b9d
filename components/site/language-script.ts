import { LOCALE, LOCALES } from '@/lib/locale/locale'

const FOLDERS = Object.fromEntries(Object.keys(LOCALES).map((name) => [name, name === 'en' ? '' : name]))

/**
 * Goes to the same page in the language that an address asks for, `?lang=zh`, before anything is shown. A copy of the
 * site says where its folder is (`lib/package/page.mjs`), and names its pages with `.html`.
 */
export const languageScript = `(()=>{const f=${JSON.stringify(FOLDERS)},o='${FOLDERS[LOCALE]}'
const {search:s,pathname:p,hash:h}=location,l=new URLSearchParams(s).get('lang')
if(l===null||l==='${LOCALE}'||!Object.hasOwn(f,l))return
const r=new URL((globalThis.TURBOPACK_CHUNK_BASE_PATH||'/_next/').replace(/_next\\/$/,''),location.href).pathname
const e=p.endsWith('.html')?'.html':''
let n=p.slice(r.length).replace(/\\.html$|\\/$/g,'')
n=o&&n===o?'':o&&n.startsWith(o+'/')?n.slice(o.length+1):n==='index'?'':n
const t=[f[l],n].filter(Boolean).join('/')||(e?'index':'')
location.replace(r+t+(t?e:'')+s.replace(/([?&])lang=[^&]*&?/g,'$1').replace(/[?&]$/,'')+h)})()`
