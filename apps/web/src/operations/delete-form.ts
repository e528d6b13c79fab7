/** A recovery window as this console takes it: a count of days or hours. */
export function isRecoveryWindow(text: string): boolean {
  return /^[1-9]\d{0,5}[hd]$/.test(text)
}

export type WindowUnit = 'd' | 'h'

/** `7d` as what its two fields show. */
export function windowParts(window: string): { readonly amount: string; readonly unit: WindowUnit } {
  const unit = window.endsWith('h') ? 'h' : 'd'
  return { amount: window.replace(/[hd]$/, ''), unit }
}

const MOST_IDS = 500

/** Numbers and stretches of them, as typed: `1-5, 7`. null: it is not that, or more than a statement takes. */
export function parseIds(text: string): readonly string[] | null {
  const ids = new Set<string>()
  for (const part of text.split(/[\s,，、]+/).filter((one) => one !== '')) {
    const [, first, last = first] = /^(\d{1,15})(?:[-–](\d{1,15}))?$/.exec(part) ?? []
    if (first === undefined || last === undefined) return null
    for (let id = Number(first); id <= Number(last); id++) {
      ids.add(String(id))
      if (ids.size > MOST_IDS) return null
    }
  }
  return [...ids]
}
