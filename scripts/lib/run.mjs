import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from './root.mjs'

const children = new Set()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    await endChildren()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  })
}

/** Starts a program in the repository's root; it ends with us. A group of its own lets us end its children, too. */
export function start(command, args, { env = {}, stdio = 'inherit', cwd = '.' } = {}) {
  const child = spawn(command, args, {
    cwd: fileURLToPath(new URL(cwd, root)),
    env: { ...process.env, ...env },
    stdio,
    detached: process.platform !== 'win32',
  })
  children.add(child)
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
  }).finally(() => children.delete(child))
  return child
}

/** Runs a program to its end and returns its exit code. */
export function run(command, args, options) {
  return start(command, args, options).ended
}

/** Asks every child and its children to end, waits for them, and insists after ten seconds. */
export function endChildren() {
  return end([...children])
}

const asked = new WeakSet()

/** The same for some of them. Each is asked once: for many programs a second time means at once. */
export async function end(living) {
  for (const child of living) {
    if (!asked.has(child)) signalGroup(child, 'SIGTERM')
    asked.add(child)
  }
  const insist = setTimeout(() => {
    for (const child of living) signalGroup(child, 'SIGKILL')
  }, 10_000)
  await Promise.all(living.map((child) => child.ended))
  clearTimeout(insist)
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}
