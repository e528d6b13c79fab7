import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { MakeSecret } from '@tidemark/oceanbase'
import type { Reference } from './config-file.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What a configuration points to is read from here. */
export interface Surroundings {
  /** Of the file: relative paths start there. */
  readonly directory: string
  readonly environment: Environment
  readonly makeSecret: MakeSecret
}

/** What is pointed to and is not there, or cannot be used; `path` is within the part that was read. */
export class Missing extends Error {
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], message: string) {
    super(message)
    this.path = path
  }
}

/** For `catch`: keeps what is missing, so that all of it can be told at once. */
export function noteMissing(missing: Missing[]): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof Missing)) throw error
    missing.push(error)
    return null
  }
}

/** A secret from where it is; a file's newline at the end is the editor's. @throws Missing */
export async function readReference(
  reference: Reference,
  path: readonly string[],
  around: Surroundings,
): Promise<string> {
  if ('file' in reference) {
    const text = await readNamedFile(reference.file, [...path, 'file'], around)
    return text.replace(/\r?\n$/, '')
  }
  const value = around.environment[reference.env]
  if (value === undefined) throw new Missing(path, `the variable ${reference.env} is not set`)
  return value
}

/** @throws Missing */
export async function readNamedFile(
  name: string,
  path: readonly string[],
  { directory }: Surroundings,
): Promise<string> {
  const file = resolve(directory, name)
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Missing(path, `the file ${file} cannot be read`)
  }
}
