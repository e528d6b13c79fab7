import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi
const root = new URL('../', import.meta.url)
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
const drawn = sheets.filter((path) => !/\/tokens[^/]*\.css$/.test(path))
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')

it.each(drawn)('%s takes its colours from the tokens', (path) => {
  expect(textOf(path).match(COLOUR) ?? []).toEqual([])
})

it('holds the colours in the tokens', () => {
  expect(textOf('styles/tokens.css').match(COLOUR)).not.toBeNull()
})

it('has every sheet of this folder in its index', () => {
  const here = sheets.filter((path) => /^styles\/(?!index)/.test(path)).map((path) => path.replace('styles/', './'))
  const imported = [...textOf('styles/index.css').matchAll(/@import "([^"]+)"/g)].map(([, path]) => path)
  expect(new Set(imported)).toEqual(new Set(here))
})
