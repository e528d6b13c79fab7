import * as z from 'zod/mini'
import { UtcInstant } from './primitives.ts'

/** How one signs in here: not at all, or with the key of the configuration. */
export const SignInMethod = z.enum(['none', 'access-key'])
export type SignInMethod = z.infer<typeof SignInMethod>

export const SessionState = z.object({
  signIn: SignInMethod,
  /** True also where nobody has to. */
  signedIn: z.boolean(),
})
export type SessionState = z.infer<typeof SessionState>

/**
 * Where the session is kept: in a cookie, or in the page's memory, as a token of the header `Authorization: Bearer`.
 * Pages in another site's frame have no cookies, so they keep a token, which is gone when the page is loaded anew.
 */
export const SessionKeeper = z.enum(['cookie', 'page'])
export type SessionKeeper = z.infer<typeof SessionKeeper>

export const SignIn = z.strictObject({
  accessKey: z.string().check(z.minLength(1), z.maxLength(1024)),
  keeper: SessionKeeper,
})

export const Session = z.object({
  /** Of a session that the page keeps; null where the cookie has it. */
  token: z.nullable(z.string()),
  /** When it ends however much it is used. Of the console's machine. */
  endsAt: UtcInstant,
})
export type Session = z.infer<typeof Session>

/** What runs here. */
export const VersionInfo = z.object({
  version: z.string(),
  /** The commit it was built from, where the build knew one. */
  commit: z.nullable(z.string()),
  /** Node's own version, such as `v20.19.0`. */
  node: z.string(),
})
export type VersionInfo = z.infer<typeof VersionInfo>
