/** A double in the text form: from 1e15 on with an exponent, without its `+`. */
export function doubleText(value: number): string {
  const text = Math.abs(value) >= 1e15 ? shortExponent(value) : String(value)
  return text.replace('e+', 'e')
}

/** The fewest digits that read as the same number. */
function shortExponent(value: number): string {
  const [digits = '', exponent] = value.toExponential().split('e')
  return `${digits}e${exponent}`
}
