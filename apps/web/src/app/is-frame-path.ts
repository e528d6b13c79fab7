/** Whether an address is one of those under `/e/`. `base`: where the console is served, `/` or `/backup/`. */
export function isFramePath(pathname: string, base: string): boolean {
  return `${pathname}/`.startsWith(`${base}e/`)
}
