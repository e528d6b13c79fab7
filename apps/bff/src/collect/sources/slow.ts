/** What changes by an operator's hand, or slowly: every minute, and after every command of ours. */
export const SLOW_MS = 60_000
