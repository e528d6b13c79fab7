/** Whether an `Accept-Encoding` takes a coding by its name; one with `q=0` is refused by the client. */
export function acceptsEncoding(accepted: string, name: string): boolean {
  const codings = accepted.split(',').map((coding) => coding.trim().toLowerCase())
  return codings.some((coding) => coding === name || (coding.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(coding)))
}
