import type { ParameterField, ParameterValues } from './parameters.ts'
import { violation } from './text-rules.ts'
import type { Violation } from './violation.ts'

export const LOCALITY_FIELDS = ['zone', 'idc', 'region'] as const satisfies readonly ParameterField[]

/** The parts of where a destination may be written from; what was not given is null. */
export function localityOf(values: ParameterValues) {
  return { zone: values.get('zone') ?? null, idc: values.get('idc') ?? null, region: values.get('region') ?? null }
}

/** OceanBase keeps one of zone, idc and region; of several it would keep the last without a word. */
export function localityViolations(values: ParameterValues): readonly Violation[] {
  const [, ...more] = LOCALITY_FIELDS.filter((field) => values.has(field))
  return more.map((field) => violation(field, 'one-locality'))
}
