import type { IncomingMessage } from 'node:http'
import { AppError } from './app-error.ts'
import { fieldError, inBody } from './parse-input.ts'

const MAX_BYTES = 256 * 1024
const MAX_DEPTH = 20
/** Names that reach an object's prototype when somebody copies properties carelessly. */
const REFUSED_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

/** A JSON body. @throws AppError `too-large` or `validation` */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = decode(await readBytes(request))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('validation', { detail: 'The body is not JSON.', errors: [fieldError('', 'invalid')] })
  }
  refuseHostile(value, [])
  return value
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > MAX_BYTES) throw new AppError('too-large', { headers: { Connection: 'close' } })
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('validation', { detail: 'The body did not arrive as a whole.', cause: error })
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('validation', { detail: 'The body is not UTF-8.', errors: [fieldError('', 'invalid')] })
  }
}

function refuseHostile(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (path.length >= MAX_DEPTH) {
    throw new AppError('validation', { detail: 'The body is nested too deeply.', errors: [fieldError('', 'invalid')] })
  }
  for (const [name, inner] of Object.entries(value)) {
    if (REFUSED_NAMES.has(name) && !Array.isArray(value)) {
      throw new AppError('validation', { errors: [fieldError(inBody([...path, name]), 'unknown')] })
    }
    refuseHostile(inner, [...path, name])
  }
}
