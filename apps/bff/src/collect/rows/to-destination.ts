import type { Destination, DestinationKind } from '@tidemark/contract'
import { MASK, type MakeSecret, maskUri } from '@tidemark/oceanbase'

export interface DestinationFacts {
  readonly tenantId: number
  readonly kind: DestinationKind
  /** The whole URI, secrets included. */
  readonly uri: string
  readonly binding: string | null
  readonly pieceSwitchInterval: string | null
  readonly compression: string | null
  readonly state: string | null
}

const BINDINGS = new Map([
  ['OPTIONAL', 'optional'],
  ['MANDATORY', 'mandatory'],
] as const)

/** A destination for people's eyes. Of a secret stays that it is set, and a fingerprint that tells two apart. */
export function toDestination(facts: DestinationFacts, makeSecret: MakeSecret): Destination {
  const masked = maskUri(facts.uri)
  const [place = ''] = masked.split('?', 1)
  const colon = place.indexOf('://')
  return {
    tenantId: facts.tenantId,
    kind: facts.kind,
    uri: masked,
    scheme: colon < 0 ? '' : place.slice(0, colon),
    path: colon < 0 ? place : place.slice(colon + 3),
    ...readParameters(facts.uri, masked, makeSecret),
    binding: wordOf(BINDINGS, facts.binding?.toUpperCase() ?? ''),
    pieceSwitchIntervalDays: toDays(facts.pieceSwitchInterval),
    compression: facts.compression,
    rawState: facts.state,
  }
}

/** What masking left as it was may be shown; the rest is a secret. Both texts have their parts at the same places. */
function readParameters(
  uri: string,
  masked: string,
  makeSecret: MakeSecret,
): Pick<Destination, 'parameters' | 'secrets'> {
  const parameters: Destination['parameters'] = []
  const secrets: Destination['secrets'] = []
  const raw = partsOf(uri)
  for (const [place, item] of partsOf(masked).entries()) {
    const { name, value } = split(item)
    if (item === '') continue
    if (item !== MASK && value !== MASK) parameters.push({ name, value })
    else
      secrets.push({
        name: item === MASK ? '?' : name,
        fingerprint: makeSecret(split(raw[place] ?? '').value).fingerprint,
      })
  }
  return { parameters, secrets }
}

function partsOf(uri: string): readonly string[] {
  const mark = uri.indexOf('?')
  return mark < 0 ? [] : uri.slice(mark + 1).split('&')
}

function split(item: string): { name: string; value: string } {
  const at = item.indexOf('=')
  return at < 0 ? { name: '', value: item } : { name: item.slice(0, at), value: item.slice(at + 1) }
}

function toDays(interval: string | null): number | null {
  const days = /^(\d+)d$/i.exec(interval ?? '')?.[1]
  return days === undefined ? null : Number(days)
}

function wordOf<Word extends string>(words: ReadonlyMap<string, Word>, word: string): Word | null {
  return words.get(word) ?? null
}
