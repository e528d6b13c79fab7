import { createHash, timingSafeEqual } from 'node:crypto'

export const NATIVE_PASSWORD = 'mysql_native_password'

/** What an account keeps: SHA-1 of the SHA-1 of the password. */
export function passwordHash(password: string): Buffer {
  return sha1(sha1(Buffer.from(password)))
}

/** Whether the client's token, SHA1(password) XOR SHA1(scramble + hash), fits the account's hash. */
export function provesPassword(token: Buffer, scramble: Buffer, hash: Buffer): boolean {
  if (token.length !== hash.length) return false
  const mask = sha1(Buffer.concat([scramble, hash]))
  const first = Buffer.from(token.map((byte, index) => byte ^ (mask[index] ?? 0)))
  return timingSafeEqual(sha1(first), hash)
}

function sha1(bytes: Buffer): Buffer {
  return createHash('sha1').update(bytes).digest()
}
