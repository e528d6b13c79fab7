import { readFileSync } from 'node:fs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const runsUnderPinnedPnpm = process.env.npm_config_user_agent?.startsWith(`${packageManager.replace('@', '/')} `)

/** Runs pnpm in the pinned version and returns its exit code. */
export function pnpm(args, options = {}) {
  return runsUnderPinnedPnpm && process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args], options)
    : run('npx', ['--yes', packageManager, ...args], options)
}

const INSTALL = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']

/**
 * Installs exactly what the lockfile says; a second or so when nothing is missing. What another store filled before,
 * such as that of another HOME, is replaced without a question nobody may be there to answer.
 */
export function install() {
  return pnpm([...INSTALL, '--config.confirmModulesPurge=false'])
}
