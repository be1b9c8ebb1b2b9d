/** Sets the theme before the first paint; the post-build step allows exactly this text by its hash. */
export const themeScript = `(()=>{let t;try{t=localStorage.getItem('epoch:theme')}catch{}
if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'
const q=new URLSearchParams(location.search),u=q.get('theme')
document.documentElement.dataset.theme=u==='light'||u==='dark'?u:t
if(q.get('project')==='1')document.documentElement.dataset.project=''
if(self!==top)document.documentElement.dataset.embed=''})()`
