import * as z from 'zod/mini'

/** 64-bit unsigned nanoseconds of the database's time, as a decimal string; never a number, it passes 2^53. */
export const Scn = z.string().check(z.regex(/^\d{1,20}$/))
export type Scn = z.infer<typeof Scn>

/** A 64-bit id (job, set, round, piece) as a decimal string. */
export const Id64 = z.string().check(z.regex(/^\d{1,20}$/))
export type Id64 = z.infer<typeof Id64>

/** ISO 8601 in UTC with `Z`, up to microseconds. */
export const UtcInstant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/))
export type UtcInstant = z.infer<typeof UtcInstant>

/** A calendar day `YYYY-MM-DD` in the zone the request asked for. */
export const CalendarDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type CalendarDay = z.infer<typeof CalendarDay>

export const Bytes = z.int().check(z.nonnegative())
export const DurationMs = z.number().check(z.nonnegative())
export const Count = z.int().check(z.nonnegative())

export const TenantId = z.int().check(z.positive())
export type TenantId = z.infer<typeof TenantId>

/** The id of a cluster in the console's own config; it stands in every path. */
export const ClusterId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))
export type ClusterId = z.infer<typeof ClusterId>

/** A ULID: 26 characters of Crockford's base 32. */
export const OperationId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export type OperationId = z.infer<typeof OperationId>

/** A sentence in each language of the console. */
export const LocalizedText = z.object({ en: z.string(), zh: z.string() })
export type LocalizedText = z.infer<typeof LocalizedText>

/** Values that a translated sentence is filled with. */
export const NoteParams = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
export type NoteParams = z.infer<typeof NoteParams>

/** `a,b,c` in a query string: one key, since a repeated key is refused. */
export function commaList<T extends z.ZodMiniType<unknown, string>>(item: T) {
  return z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string) => text.split(',').filter((part) => part !== '')),
      z.array(item),
    ),
  )
}

/** A whole number in a query string. */
export function queryInt(min: number, max: number) {
  return z.pipe(
    z.string().check(z.regex(/^-?\d{1,9}$/)),
    z.pipe(z.transform(Number), z.int().check(z.gte(min), z.lte(max))),
  )
}
