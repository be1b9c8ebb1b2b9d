/** `npm run check`: types and lint beside the unit tests. Each comes to its end, whatever the others find. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Runs a script of package.json. @returns whether it ended well, and what it wrote if that was not shown at once */
const run = (name, output) =>
  new Promise((done) => {
    const child = spawn(scripts[name], { shell: true, stdio: ['ignore', output, output] })
    const written = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => written.push(part))
    child.on('close', (code) => done({ name, well: code === 0, written: Buffer.concat(written) }))
  })

const ends = await Promise.all([run('unit', 'inherit'), run('typecheck', 'pipe'), run('lint', 'pipe')])
for (const { name, well, written } of ends) console.log(`${written}${name}: ${well ? 'well' : 'failed'}`)
if (ends.some(({ well }) => !well)) process.exitCode = 1
