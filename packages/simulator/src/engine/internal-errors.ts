import { INTERNAL_TEXTS } from './internal-texts.ts'

/** OceanBase 4.3.5: a job that fails with one of these is not tried again. */
const FINAL = new Set([
  ...[9029, 9027, 9040, 9036, 4143, 4072, 9070, 9071, 9080, 9081, 9045, 9120, 9140],
  ...[4007, 4002, 4016, 4103, 4070, 9132, 9082, 4184, 4725, 9136],
])

/** The text of an internal code, whichever sign it has. */
export function internalText(code: number): string {
  return INTERNAL_TEXTS[Math.abs(code)] ?? 'Common error'
}

export function isFinal(code: number): boolean {
  return FINAL.has(Math.abs(code))
}
