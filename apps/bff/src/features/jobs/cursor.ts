import * as z from 'zod/mini'
import type { JobSort, Place } from '../../domain/job-sorts.ts'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'

const Cursor = z.tuple([z.string(), z.union([z.string(), z.number()]), z.nullable(z.int()), z.int(), z.string()])

/** The place of the last job that was read. What is inserted before it later does not move what comes after it. */
export function writeCursor(sort: JobSort, { key, start }: Place): string {
  return JSON.stringify([sort, key, start.startedUs, start.tenantId, start.jobId])
}

/** @throws AppError `validation` for anything but a cursor of the same order */
export function readCursor(text: string, sort: JobSort): Place {
  const cursor = Cursor.safeParse(parseJson(text))
  if (!cursor.success || cursor.data[0] !== sort) {
    throw new AppError('validation', { errors: [fieldError('?cursor', 'invalid')] })
  }
  const [, key, startedUs, tenantId, jobId] = cursor.data
  return { key, start: { startedUs, tenantId, jobId } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
