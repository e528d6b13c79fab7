import { BlockList, isIP } from 'node:net'

/** Addresses and networks that one is in or not. */
export interface Networks {
  /** Also of an IPv4 address that a socket of both kinds writes as `::ffff:10.0.0.1`. */
  readonly has: (address: string) => boolean
}

/** `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. A network of everybody is none: nobody would be left to be kept out. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
}

/** `texts`: each passes {@link isNetwork}. */
export function networks(texts: readonly string[]): Networks {
  const list = new BlockList()
  for (const text of texts) {
    const [address = '', bits] = text.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return {
    has: (written) => {
      const address = plainAddress(written)
      const version = isIP(address)
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
    },
  }
}

const LOOPBACK = networks(['127.0.0.0/8', '::1'])

export function isLoopbackAddress(address: string): boolean {
  return LOOPBACK.has(address)
}

/** An address without the form that a socket of both kinds gives an IPv4 one, and without a zone. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

/** What one person commonly has at once: the /24 of an IPv4 address, the /64 of an IPv6 one. */
export function networkOf(written: string): string {
  const address = plainAddress(written)
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(address) !== 6) return 'unknown'
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return `${[...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':')}::/64`
}
