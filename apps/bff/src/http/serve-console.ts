import type { Request, Response } from 'express'
import { acceptsEncoding } from './accepts-encoding.ts'
import { AppError } from './app-error.ts'
import type { BuiltConsole, BuiltFile } from './built-console.ts'
import { methodNotAllowed } from './mount-routes.ts'

/** Serves the console's files, and its page for every other address: the router in it knows what that means. */
export function serveConsole({ files, page }: BuiltConsole) {
  return (request: Request, response: Response): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw methodNotAllowed(['GET', 'HEAD'])
    const path = request.path
    const file = files.get(path)
    if (file !== undefined) send(file, request, response)
    else if (path.startsWith('/assets/')) throw new AppError('not-found')
    else send(page, request, response)
  }
}

function send(file: BuiltFile, request: Request, response: Response): void {
  const encoding = chooseEncoding(file, String(request.headers['accept-encoding'] ?? ''))
  response.set({
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
  })
  if (request.headers['if-none-match'] === file.etag) {
    response.status(304).end()
    return
  }
  if (encoding !== null) response.set('Content-Encoding', encoding)
  response.end(encoding === null ? file.plain : file.encoded.get(encoding))
}

function chooseEncoding({ encoded }: BuiltFile, accepted: string): string | null {
  return [...encoded.keys()].find((name) => acceptsEncoding(accepted, name)) ?? null
}
