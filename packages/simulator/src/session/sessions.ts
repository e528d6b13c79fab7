import { SqlError } from '../sql/sql-error.ts'
import type { Session } from './session.ts'

const SYS_TENANT_ID = 1

/** Everyone who is logged in. */
export interface Sessions {
  /** Ids are small and rise; they begin again with a new world. */
  nextId(): number
  add(session: Session): void
  remove(session: Session): void
  /** Those a session may see and kill: its tenant's, and from sys everybody's. */
  visibleTo(session: Session): readonly Session[]
  /** @throws SqlError 1094 for an id that is not there, or not for this session to see */
  kill(by: Session, id: number, what: 'query' | 'connection'): void
  restartIds(): void
}

const FIRST_ID = 1

export function createSessions(): Sessions {
  const sessions = new Map<number, Session>()
  let lastId = FIRST_ID - 1

  function visibleTo(viewer: Session): readonly Session[] {
    const all = [...sessions.values()]
    const { tenantId } = viewer.identity
    return tenantId === SYS_TENANT_ID ? all : all.filter((session) => session.identity.tenantId === tenantId)
  }

  return {
    nextId: () => ++lastId,
    add: (session) => void sessions.set(session.id, session),
    remove(session) {
      if (sessions.get(session.id) === session) sessions.delete(session.id)
    },
    visibleTo,
    kill(by, id, what) {
      const victim = visibleTo(by).find((session) => session.id === id)
      if (victim === undefined) throw new SqlError(1094, 'HY000', `Unknown thread id: ${id}`)
      if (what === 'query') victim.running?.kill()
      else victim.peer.cut()
    },
    restartIds() {
      lastId = FIRST_ID - 1
    },
  }
}
