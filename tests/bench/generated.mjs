/** A course of 200 lessons: how long it takes to build, and how much memory, beside the course as it is. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyCourseLine, copyExerciseLines, copyLesson, copyStageEntry } from './copy-lesson.mjs'

const FOLDER = '.cache/bench/course'
const LESSONS = 200
const LOOK_MS = 500

/** @returns {Promise<Record<string, object>>} by course: lessons, minutes, most memory */
export async function measureGenerated() {
  const rows = {}
  try {
    copySources()
    const lessons = writtenLessons()
    rows['as it is'] = { lessons: lessons.length, ...(await buildCourse()) }
    multiply(lessons)
    rows.generated = { lessons: LESSONS, ...(await buildCourse()) }
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
  console.log('\nBuilding the course, in English, nothing cached; memory of all processes together')
  console.table(rows)
  return rows
}

/** The tree as git has it, and what is not committed yet; the packages are the same files under other names. */
function copySources() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate']
  for (const file of execFileSync('git', list, { encoding: 'utf8' }).trim().split('\n')) {
    if (file === 'package-lock.json') continue // a second one below the first, and Next asks which is the root
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true })
    cpSync(file, join(FOLDER, file))
  }
  execFileSync('cp', ['-al', 'node_modules', join(FOLDER, 'node_modules')])
}

/** What is written, as `<stage>/<slug>`. */
function writtenLessons() {
  const course = readFileSync(join(FOLDER, 'content/course.ts'), 'utf8')
  return readdirSync(join(FOLDER, 'content'), { recursive: true })
    .map((file) => /^(\d-[^/]+\/[^/.]+)\.mdx$/.exec(file)?.[1])
    .filter((name) => name !== undefined && copyCourseLine(course, name.split('/')[1], 'x') !== course)
}

/** Adds copies of the lessons in turn, each with ids of its own, until there are enough. */
function multiply(lessons) {
  const change = (file, edit) => {
    const path = join(FOLDER, file)
    writeFileSync(path, edit(readFileSync(path, 'utf8')))
  }
  for (let n = lessons.length; n < LESSONS; n++) {
    const [stage, slug] = lessons[n % lessons.length].split('/')
    const copy = `${slug}-${n}`
    for (const kind of ['', '.guide']) {
      const file = join(FOLDER, 'content', stage, `${slug}${kind}.mdx`)
      if (existsSync(file))
        writeFileSync(file.replace(slug, copy), copyLesson(readFileSync(file, 'utf8'), slug, copy))
    }
    const opening = `content/${stage}/index.mdx`
    if (existsSync(join(FOLDER, opening))) change(opening, (text) => copyStageEntry(text, slug, copy))
    change('content/course.ts', (text) => copyCourseLine(text, slug, copy))
    change('content/exercises/index.ts', (text) => copyExerciseLines(text, slug, copy))
  }
}

async function buildCourse() {
  rmSync(join(FOLDER, '.cache'), { recursive: true, force: true })
  rmSync(join(FOLDER, '.next'), { recursive: true, force: true })
  const begun = performance.now()
  const build = spawn(process.execPath, ['lib/site/build.mjs'], {
    cwd: FOLDER,
    env: { ...process.env, LANGUAGES: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  build.stderr.on('data', (data) => {
    errors += data
  })
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, memoryBelow(build.pid))
  }, LOOK_MS)
  const [code] = await once(build, 'close')
  clearInterval(look)
  if (code !== 0) throw new Error(`The generated course does not build:\n${errors.slice(-2000)}`)
  return {
    minutes: Number(((performance.now() - begun) / 60_000).toFixed(2)),
    'memory, MB': most ? Math.round(most / 2 ** 20) : 'not measured',
  }
}

/** Bytes that a process and all that it started hold; 0 where there is no /proc. */
function memoryBelow(root) {
  let processes
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return 0
  }
  const parents = new Map()
  const held = new Map()
  for (const id of processes) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      parents.set(Number(id), Number(/^PPid:\s+(\d+)/m.exec(status)[1]))
      held.set(Number(id), 1024 * Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0))
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (id) => id === root || (parents.has(id) && isBelow(parents.get(id)))
  return [...held].reduce((sum, [id, bytes]) => sum + (isBelow(id) ? bytes : 0), 0)
}
