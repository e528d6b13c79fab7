// Holds the import rules, and holds the holder: a planted forbidden import must be refused, and every source be read.
// (Beside TypeScript 7 without @swc/core, dependency-cruiser reads nothing and is content with it.)
import './lib/mend-swc.mjs'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { root } from './lib/root.mjs'

process.chdir(fileURLToPath(root))
const FOLDERS = ['apps', 'packages', 'e2e', 'bench']
const PLANTED = 'apps/web/src/planted-forbidden-import.ts'
const options = await extractDepcruiseOptions('./.dependency-cruiser.mjs')

const { modules, violations } = await look()
const unread = sources().filter((path) => !modules.has(path))
if (unread.length > 0) fail(`not read by the import check: ${unread.slice(0, 5).join(', ')} (${unread.length} in all)`)
for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} → ${to}`)
if (violations.length > 0) fail(`${violations.length} forbidden imports`)

writeFileSync(PLANTED, "import '../../bff/src/app.ts'\nimport 'node:fs'\n")
try {
  const rules = new Set((await look()).violations.filter(({ from }) => from === PLANTED).map(({ rule }) => rule.name))
  for (const rule of ['web-knows-contract', 'pure-packages-have-no-node'])
    if (!rules.has(rule)) fail(`the import check is blind: it let a planted import pass ${rule}`)
} finally {
  rmSync(PLANTED)
}
console.log(`${modules.size} modules, no forbidden import; a planted one is refused`)

async function look() {
  const { output } = await cruise(FOLDERS, options)
  return { modules: new Set(output.modules.map(({ source }) => source)), violations: output.summary.violations }
}

function sources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path)),
  )
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
