import { readFileSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'

/** A script of Next.js, as it is written into a page: it runs when it comes, be anything to be seen by then or not. */
const SCRIPT = /<script src="([^"]+)" async=""><\/script>/g
const PRELOAD = /<link rel="preload" as="script" fetchPriority="low" href="[^"]+"\/>/g

const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n'

/** What a page runs, each once. @param {string} html a page @returns {string[]} */
const scriptsOf = (html) => [...new Set([...html.matchAll(SCRIPT)].map(([, source]) => source))]

/**
 * Keeps what is typed, picked and pressed before the page has its code, for components/ui/early-hand.ts to do then: the
 * last button, and every field. A form would be sent by the browser itself, and the page begin anew.
 */
const KEEP = `(()=>{const fields=new Set,late=new AbortController,options={capture:true,signal:late.signal}
const early=self.early={fields,stop:()=>late.abort()}
addEventListener('click',({target})=>{early.pressed=target.closest?.('button')??early.pressed},options)
addEventListener('input',({target})=>{if(target.matches('input,select,textarea'))fields.add(target)},options)
addEventListener('submit',(event)=>event.preventDefault(),options)})()`

/**
 * Asks for the scripts, and for fonts that can wait (preload.mjs), when something of the page has been painted. A window that is not seen is never painted: there, when
 * all that the page shows has come. One that is seen may wait for its first picture for a second, with nothing to do
 * meanwhile (a browser that begins does so); what is waited at most is for one that is seen and not painted all the same.
 */
const START = `(()=>{let begun
const begin=()=>{if(begun)return
begun=true
for(const late of document.querySelectorAll('link[rel=late]'))late.rel='preload'
for(const late of document.querySelectorAll('script[type=late]')){const script=document.createElement('script')
script.async=true
script.src=late.getAttribute('src')
late.replaceWith(script)}}
addEventListener('load',()=>setTimeout(begin,document.hidden?100:3000))
new PerformanceObserver(()=>setTimeout(begin)).observe({type:'paint',buffered:true})})()`

/**
 * Lets a page be seen before its scripts come and run: what the first picture needs has the network and the processor
 * for itself. React finds a script of its own by `async` and `src`, so that it asks for none twice.
 *
 * @param {string} html a page
 * @returns {string}
 */
export function paintFirst(html) {
  const sources = scriptsOf(html)
  if (sources.length === 0) return html
  const late = sources.map((source) => `<script type="late" src="${source}"></script>`)
  return html
    .replace(SCRIPT, '')
    .replace(PRELOAD, '')
    .replace('</head>', () => `${late.join('')}<script>${KEEP};${START}</script></head>`)
}

/** Lets every page of a site be seen before its scripts run. @param {string} out its folder */
export function paintPagesFirst(out) {
  const late = new Set()
  for (const file of filesBelow(out).filter(
    (name) => name.endsWith('.html') && !name.startsWith('sandbox/'),
  )) {
    const html = readFileSync(`${out}/${file}`, 'utf8')
    for (const source of scriptsOf(html)) late.add(source)
    writeFileSync(`${out}/${file}`, paintFirst(html))
  }
  for (const source of late) compileAhead(`${out}/${source}`)
}

/**
 * Has the functions of a script compiled with it, beside what the page does, and not one by one when it first calls them:
 * most are called as it begins. Chromium reads this (https://v8.dev/blog/explicit-compile-hints); to others it is a comment.
 */
function compileAhead(file) {
  const script = readFileSync(file, 'utf8')
  if (!script.startsWith(COMPILE_ALL)) writeFileSync(file, COMPILE_ALL + script)
}
