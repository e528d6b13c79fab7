// dependency-cruiser hands every file to swc as plain TypeScript and walks the tree with a visitor that is behind swc:
// the one stumbles over JSX, the other over `using`. Imported before it, this mends both; the CommonJS exports are what
// dependency-cruiser imports.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const swc = require('@swc/core')
const parseFileSync = swc.parseFileSync
swc.parseFileSync = (name, options) => constForUsing(parseFileSync(name, { ...options, tsx: name.endsWith('.tsx') }))

/** For imports, `using x = …` is `const x = …`. */
function constForUsing(node) {
  if (node === null || typeof node !== 'object') return node
  for (const child of Object.values(node)) constForUsing(child)
  if (node.type === 'UsingDeclaration') {
    Object.assign(node, { type: 'VariableDeclaration', kind: 'const', declare: false, declarations: node.decls })
  }
  return node
}
