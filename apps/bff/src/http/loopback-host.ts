const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** A `Host` that means this machine, with any port: whoever reaches loopback is on this machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.has(withoutPort(host))
}

/** The same, and names under `localhost`, which browsers never look up: what goes there does not leave this machine. */
export function isLocalHost(host: string): boolean {
  return isLoopbackHost(host) || withoutPort(host).endsWith('.localhost')
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d{1,5}$/, '')
}
