import * as z from 'zod/mini'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'
import type { JobSort, Place } from './job-order.ts'

const Cursor = z.tuple([z.string(), z.union([z.string(), z.number()]), z.nullable(z.string()), z.int(), z.string()])

/** The place of the last job that was read. What is inserted before it later does not move what comes after it. */
export function writeCursor(sort: JobSort, { key, job }: Place): string {
  return JSON.stringify([sort, key, job.startedAt, job.tenantId, job.jobId])
}

/** @throws AppError `validation` for anything but a cursor of the same order */
export function readCursor(text: string, sort: JobSort): Place {
  const cursor = Cursor.safeParse(parseJson(text))
  if (!cursor.success || cursor.data[0] !== sort) {
    throw new AppError('validation', { errors: [fieldError('?cursor', 'invalid')] })
  }
  const [, key, startedAt, tenantId, jobId] = cursor.data
  return { key, job: { startedAt, tenantId, jobId } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
