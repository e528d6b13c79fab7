import type { IncomingHttpHeaders } from 'node:http'
import type { SessionKeeper } from '@tidemark/contract'

/** A session's id as it came with a request. */
export interface Credential {
  readonly id: string
  readonly keeper: SessionKeeper
}

/** A browser that knows the prefix takes such a cookie only over HTTPS, for this host alone, and never from a script. */
const COOKIE = '__Host-Http-ob_sid'
const ID = /^[A-Za-z0-9_-]{43}$/

/** A token that is sent decides alone: the cookie beside it may be of somebody else's page. */
export function credentialOf({
  authorization,
  cookie,
}: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>): Credential | null {
  if (authorization !== undefined && /^bearer /i.test(authorization)) {
    return credential(authorization.slice('bearer '.length).trim(), 'page')
  }
  return credential(readCookie(cookie ?? ''), 'cookie')
}

function credential(id: string, keeper: SessionKeeper): Credential | null {
  return ID.test(id) ? { id, keeper } : null
}

/** The first of the name: a browser sends the one with the most exact path and host first. */
function readCookie(header: string): string {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === COOKIE) return part.slice(at + 1).trim()
  }
  return ''
}

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict'

/** `Set-Cookie` of a new session; it ends with the browser, or before that on the server. */
export function sessionCookie(id: string): string {
  return `${COOKIE}=${id}; ${ATTRIBUTES}`
}

export const NO_SESSION_COOKIE = `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`
