import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeShell } from './shell.ts'

const BUILT = `<!doctype html>
<html><head>
<link rel="icon" href="./favicon.svg">
<script>before()</script>
<script type="module" crossorigin src="./assets/index-abc.js"></script>
<style>a{color:red}</style>
</head><body><svg><use href="#icon"/></svg></body></html>`
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('puts the base path before every address and names it', () => {
  const { html } = makeShell(BUILT, '/backup')
  expect(html).toContain('<meta name="tidemark-base" content="/backup/" />')
  expect(html).toContain('href="/backup/favicon.svg"')
  expect(html).toContain('src="/backup/assets/index-abc.js"')
  expect(html).toContain('href="#icon"')
  expect(makeShell(BUILT, '').html).toContain('src="/assets/index-abc.js"')
})

it('hashes what stands in the page, and only that', () => {
  const { scriptHashes, styleHashes } = makeShell(BUILT, '')
  expect(scriptHashes).toEqual([hash('before()')])
  expect(styleHashes).toEqual([hash('a{color:red}')])
})
