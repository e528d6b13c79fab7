// What `npm run build` does: the console as one folder, dist/, that Node alone runs: `node dist/server.mjs`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundledPackages, notices, softwareBill } from './lib/bundled-packages.mjs'
import { pnpm } from './lib/pnpm.mjs'
import { root } from './lib/root.mjs'

const dist = new URL('dist/', root)
const at = (name) => new URL(name, dist)

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
for (const part of ['@tidemark/web', '@tidemark/bff']) {
  const code = await pnpm(['--filter', part, 'build'])
  if (code !== 0) process.exit(code)
}

const lists = [at('licenses.json'), at('console/licenses.json')]
const bundled = bundledPackages(lists.map((list) => JSON.parse(readFileSync(list, 'utf8'))))
for (const list of lists) rmSync(list)
writeFileSync(at('THIRD-PARTY-NOTICES.txt'), notices(bundled))
writeFileSync(
  at('sbom.cdx.json'),
  softwareBill(bundled, JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))),
)

for (const name of ['LICENSE', 'tidemark.example.yaml']) copyFileSync(new URL(name, root), at(name))
const packaging = new URL('packaging/', root)
for (const name of readdirSync(packaging)) copyFileSync(new URL(name, packaging), at(name))
console.log(`${fileURLToPath(dist)}: ${bundled.length} packages bundled; node dist/server.mjs --config tidemark.yaml`)
