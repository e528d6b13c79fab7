import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './root.mjs'

const CACHE = fileURLToPath(new URL('.cache/browser', root))
const PACKED = '@sparticuz/chromium@153.0.0'

/**
 * Finds a Chromium, or gets one, in the order of what it costs. Returns the environment Playwright's config reads:
 * CHROMIUM_PATH, and libraries and fonts beside it where the machine has none.
 * `run(command, args, options)` runs a program and resolves to its exit code.
 */
export async function ensureBrowser({ run, log }) {
  if (process.env.CHROMIUM_PATH) return found(process.env.CHROMIUM_PATH, log)
  const present = (await playwrightsOwn()) ?? systemBrowser() ?? unpackedBrowser()
  if (present) return present.env ? present : found(present, log)

  log('No browser on this machine: asking Playwright for its own')
  if ((await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) === 0) {
    const downloaded = await playwrightsOwn()
    if (downloaded) return found(downloaded, log)
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    log(`Its download is out of reach: taking the browser packed in ${PACKED}`)
    const unpacked = await unpackFromNpm(run)
    if (unpacked) return unpacked
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    log('Trying the system’s packages')
    await run('apt-get', ['install', '-y', '-q', 'chromium'])
    const installed = systemBrowser()
    if (installed) return found(installed, log)
  }
  throw new Error('No Chromium found and none could be installed. Set CHROMIUM_PATH to one.')
}

function found(path, log) {
  log(`Browser: ${path}`)
  return { env: { CHROMIUM_PATH: path } }
}

async function playwrightsOwn() {
  const home =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    { darwin: join(homedir(), 'Library/Caches/ms-playwright'), win32: join(homedir(), 'AppData/Local/ms-playwright') }[
      process.platform
    ] ??
    join(homedir(), '.cache/ms-playwright')
  const names = await readdir(home).catch(() => [])
  const candidates = names
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort()
    .flatMap((name) => [
      join(home, name, 'chrome-linux/chrome'),
      join(home, name, 'chrome-linux64/chrome'),
      join(home, name, 'chrome-linux/headless_shell'),
      join(home, name, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
      join(home, name, 'chrome-win/chrome.exe'),
    ])
  return candidates.findLast(existsSync)
}

function systemBrowser() {
  const places = {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    ),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
      [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].map((base) => join(base ?? '', path)),
    ),
  }
  return places[process.platform]?.find(existsSync)
}

function unpackedBrowser() {
  const home = join(CACHE, 'unpacked')
  return existsSync(join(home, 'chromium')) ? packedEnvironment(home) : undefined
}

/** The packed browser brings the libraries and fonts that a bare machine lacks. */
function packedEnvironment(home) {
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    env: { CHROMIUM_PATH: join(home, 'chromium'), FONTCONFIG_PATH: join(home, 'fonts'), LD_LIBRARY_PATH: libraries },
  }
}

/** Unpacks beside its final place and renames, so that a run cut short leaves nothing half done behind. */
async function unpackFromNpm(run) {
  const home = join(CACHE, 'unpacked')
  const draft = join(CACHE, `draft-${process.pid}`)
  await mkdir(draft, { recursive: true })
  await writeFile(join(CACHE, 'package.json'), '{ "private": true }')
  const installed = await run('npm', ['install', '--prefix', CACHE, '--no-save', '--ignore-scripts', PACKED])
  const script = `
    const { inflate } = await import('${join(CACHE, 'node_modules/@sparticuz/chromium/build/index.js')}')
    const bin = '${join(CACHE, 'node_modules/@sparticuz/chromium/bin')}'
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(bin + '/' + file)))
  `
  const unpacked =
    installed === 0
      ? await run(process.execPath, ['--input-type=module', '-e', script], { env: { TMPDIR: draft } })
      : installed
  if (unpacked !== 0) {
    await rm(draft, { recursive: true, force: true })
    return undefined
  }
  await writeFile(join(draft, 'fonts/fonts.conf'), fontsConfig(home))
  await rm(home, { recursive: true, force: true })
  await rename(draft, home)
  return packedEnvironment(home)
}

/** The packed configuration names places of another system: without a font no text has a size. */
function fontsConfig(home) {
  const places = [join(home, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = places.map((place) => `  <dir>${place}</dir>`)
  const cache = `  <cachedir>${join(home, 'fonts/cache')}</cachedir>`
  return ['<?xml version="1.0"?>', '<fontconfig>', ...lines, cache, '</fontconfig>', ''].join('\n')
}
