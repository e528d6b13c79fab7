import type { Socket } from 'node:net'

/** Whether a connection speaks TLS with this process itself. */
export function isEncrypted(socket: Pick<Socket, 'remoteAddress'>): boolean {
  return 'encrypted' in socket && socket.encrypted === true
}
