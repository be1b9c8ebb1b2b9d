/** Programs for Python, run by the machine's own where it has the package that they need. */
import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'

/** The command of a Python that has a package; undefined where there is none. Only looked for: torch takes a second to import. */
export function pythonWith(name: string): string | undefined {
  const look = `from importlib.util import find_spec; exit(find_spec('${name}') is None)`
  return ['python3', '/usr/bin/python3'].find((command) => spawnSync(command, ['-c', look]).status === 0)
}

/** What a program prints. It must end well and complain of nothing. */
export function runPython(command: string, program: string): string {
  const { status, stderr, stdout } = spawnSync(command, ['-'], {
    input: program,
    encoding: 'utf8',
    timeout: 600_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}
