import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, posix, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { makeShell, type Shell } from './shell.ts'

const compress = promisify(gzip)

export interface BuiltFile {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer
  /** Smaller forms by their Content-Encoding, the best first. */
  readonly encoded: ReadonlyMap<string, Buffer>
  /** Its name holds a hash of what is in it. */
  readonly immutable: boolean
}

export interface BuiltConsole {
  readonly shell: Shell
  readonly page: BuiltFile
  /** By path below the base path, such as `/assets/index-abc.js`. */
  readonly files: ReadonlyMap<string, BuiltFile>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg'])
const SUFFIXES = new Map([
  ['br', '.br'],
  ['gzip', '.gz'],
])

/** Reads the console's build into memory: it is small, and what is not there cannot be asked for. */
export async function readBuiltConsole(directory: string, basePath: string): Promise<BuiltConsole> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
  const files = new Map<string, BuiltFile>()
  for (const path of paths) {
    if (path === 'index.html' || [...SUFFIXES.values()].includes(extname(path))) continue
    const address = posix.join('/', path.split(sep).join('/'))
    files.set(address, await readBuiltFile(directory, path, new Set(paths)))
  }
  const shell = makeShell(await readFile(join(directory, 'index.html'), 'utf8'), basePath)
  return { shell, page: await toFile('.html', Buffer.from(shell.html), new Map(), false), files }
}

async function readBuiltFile(directory: string, path: string, paths: ReadonlySet<string>): Promise<BuiltFile> {
  const encoded = new Map<string, Buffer>()
  for (const [encoding, suffix] of SUFFIXES) {
    if (paths.has(path + suffix)) encoded.set(encoding, await readFile(join(directory, path + suffix)))
  }
  const plain = await readFile(join(directory, path))
  return toFile(extname(path), plain, encoded, path.startsWith(`assets${sep}`))
}

async function toFile(
  extension: string,
  plain: Buffer,
  built: ReadonlyMap<string, Buffer>,
  immutable: boolean,
): Promise<BuiltFile> {
  const encoded = new Map(built)
  if (COMPRESSIBLE.has(extension) && !encoded.has('gzip')) encoded.set('gzip', await compress(plain, { level: 9 }))
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    encoded,
    immutable,
  }
}
