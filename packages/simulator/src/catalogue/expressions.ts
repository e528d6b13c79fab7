/** How OceanBase's views compute what they show, as SQL over the raw row `r`. Values are kept as sql-type.ts tells. */

/** A moment in the session's zone; 0 is a moment, too. */
export function instant(column: string): string {
  return `(r.${column} + {session})`
}

/** A moment in the session's zone, NULL while it is 0. */
export function endInstant(column: string): string {
  return `CASE r.${column} WHEN 0 THEN NULL ELSE r.${column} + {session} END`
}

/** SCN_TO_TIMESTAMP: in the server's zone whatever the session's, cut to microseconds, NULL for 0. */
export function scnDisplay(column: string): string {
  return `CASE r.${column} WHEN 0 THEN NULL ELSE scn_to_us(r.${column}) + {server} END`
}

/** Bytes in MB, GB, TB or PB with two decimals. */
export function bytesDisplay(column: string): string {
  return `bytes_display(r.${column})`
}

/** output / input with two decimals; 0.00 without input. */
export function compressionRatio(): string {
  return 'CASE r.input_bytes WHEN 0 THEN 0 ELSE divide(r.output_bytes, r.input_bytes, 2) END'
}

/** decimal(32,4): 0 while running, NULL when it took no time. */
export function outputRate(): string {
  return `CASE WHEN r.end_ts = 0 THEN 0 WHEN r.end_ts = r.start_ts THEN NULL
    ELSE divide(r.output_bytes, r.end_ts - r.start_ts, 10) END`
}

/** Percent with two decimals: 0.00 of nothing, 99.99 when more is finished than there was. */
export function progress(finished: string, total: string): string {
  return `CASE WHEN r.${total} = 0 THEN 0 WHEN r.${finished} > r.${total} THEN 9999
    ELSE divide(r.${finished}, r.${total}, 4) END`
}

/** Whole seconds, half up; 0 while running. */
export function elapsedSeconds(): string {
  return 'CASE r.end_ts WHEN 0 THEN 0 ELSE (r.end_ts - r.start_ts + 500000) / 1000000 END'
}
