import { createHash } from 'node:crypto'

/** The console's one page as it is served here. */
export interface Shell {
  readonly html: string
  /** For the CSP: what of the page's own scripts and styles stands inside it. */
  readonly scriptHashes: readonly string[]
  readonly styleHashes: readonly string[]
}

/**
 * The built page under a base path: `''` or `/backup`. Its addresses are relative in the build; a `<base>` would make
 * them work from any depth but is forbidden by the CSP, so the path is put before each, and named for the router.
 */
export function makeShell(built: string, basePath: string): Shell {
  const html = built
    .replaceAll(/(\s(?:src|href)=")\.\//g, (_, start: string) => `${start}${basePath}/`)
    .replace('<head>', () => `<head>\n    <meta name="tidemark-base" content="${basePath}/" />`)
  return {
    html,
    scriptHashes: hashesOf(html, /<script>([\s\S]*?)<\/script>/g),
    styleHashes: hashesOf(html, /<style>([\s\S]*?)<\/style>/g),
  }
}

function hashesOf(html: string, inline: RegExp): string[] {
  return [...html.matchAll(inline)].map(([, text = '']) => {
    const digest = createHash('sha256').update(text).digest('base64')
    return `'sha256-${digest}'`
  })
}
