import { type Logger, pino } from 'pino'

export type { Logger }

/** One JSON line an event, on stdout. No bodies, no SQL values; ERROR means wake someone. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  })
}
