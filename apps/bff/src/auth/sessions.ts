import { createHash, randomBytes } from 'node:crypto'
import type { SessionKeeper } from '@tidemark/contract'
import type { Clock } from '../clock.ts'

/** How long a session lives. */
export interface SessionLimits {
  /** Without anybody at the page. */
  readonly idleMs: number
  /** However much it is used. */
  readonly absoluteMs: number
}

export interface Sessions {
  /** A new session; its id is told this once and kept nowhere. */
  readonly begin: (keeper: SessionKeeper) => { readonly id: string; readonly endsAtMs: number }
  /**
   * Whether the id is of a living session kept that way; a cookie's is none as a token, nor the other way round.
   * `attended`: somebody is at the page, so that the session's idle time begins anew.
   */
  readonly isAlive: (id: string, keeper: SessionKeeper, attended: boolean) => boolean
  readonly end: (id: string) => void
}

interface Session {
  readonly keeper: SessionKeeper
  readonly beganMs: number
  readonly attendedMs: number
}

const ID_BYTES = 32
/** More than people who operate one console; the one unattended for the longest goes first. */
const MAX_SESSIONS = 1000

/** Sessions in this process's memory: they end with it. An id is kept as its SHA-256, so that what is kept opens nothing. */
export function createSessions({ idleMs, absoluteMs }: SessionLimits, clock: Clock): Sessions {
  // In the order in which somebody was last there.
  const byHash = new Map<string, Session>()
  const isOver = ({ beganMs, attendedMs }: Session, nowMs: number) =>
    nowMs - beganMs >= absoluteMs || nowMs - attendedMs >= idleMs

  function makeRoom(nowMs: number): void {
    for (const [hash, session] of byHash) if (isOver(session, nowMs)) byHash.delete(hash)
    const eldest = byHash.size >= MAX_SESSIONS ? byHash.keys().next().value : undefined
    if (eldest !== undefined) byHash.delete(eldest)
  }

  return {
    begin(keeper) {
      const nowMs = clock.monotonicMs()
      makeRoom(nowMs)
      const id = randomBytes(ID_BYTES).toString('base64url')
      byHash.set(hashOf(id), { keeper, beganMs: nowMs, attendedMs: nowMs })
      return { id, endsAtMs: clock.wallMs() + absoluteMs }
    },
    isAlive(id, keeper, attended) {
      const hash = hashOf(id)
      const session = byHash.get(hash)
      if (session === undefined || session.keeper !== keeper) return false
      const nowMs = clock.monotonicMs()
      if (isOver(session, nowMs)) {
        byHash.delete(hash)
        return false
      }
      if (attended) {
        byHash.delete(hash)
        byHash.set(hash, { ...session, attendedMs: nowMs })
      }
      return true
    },
    end: (id) => void byHash.delete(hashOf(id)),
  }
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
