/** One measured figure beside its budget. `ours` and `floor` are what the value was made from. */
export interface Verdict {
  readonly what: string
  readonly ours: string
  readonly floor: string
  readonly value: string
  readonly budget: string
  readonly kept: boolean
}
