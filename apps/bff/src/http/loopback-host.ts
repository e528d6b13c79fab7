const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** A `Host` that means this machine, with any port: whoever reaches loopback is on this machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase().replace(/:\d{1,5}$/, ''))
}
