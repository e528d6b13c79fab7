/** `4.6.0.0` is known as 4.6.0; a BP stays: `4.3.5.3`. */
export function shortVersion(version: string): string {
  return version.replace(/^(\d+\.\d+\.\d+)\.0$/, '$1')
}
