import type { ControlClient } from '../../src/control-client.ts'
import { type Login, Session } from '../client/session.ts'

/** A server under test, and who directs it. */
export interface Server {
  readonly host: string
  readonly port: number
  /** Of the account that stands for everybody where tenants cannot be told apart. */
  readonly password: string
  /** null: nobody directs it; its time is the wall's and its rows are what they are. */
  readonly control: ControlClient | null
}

/** The sessions of one rule, each opened when it first acts. */
export class Scene {
  readonly server: Server
  readonly #sessions = new Map<string, Session>()

  constructor(server: Server) {
    this.server = server
  }

  /** Of a name's connection, before its login. */
  connect(name: string): Session {
    this.leave(name)
    const session = new Session(this.server.host, this.server.port)
    this.#sessions.set(name, session)
    return session
  }

  /** `sys`, `mysql_tenant`, `sys.2` for another one of sys: logged in as root. @throws Error if refused */
  async session(name: string): Promise<Session> {
    const known = this.#sessions.get(name)
    if (known !== undefined) return known
    const session = this.connect(name)
    const answer = await session.login(this.loginOf(name, {}))
    if (answer.kind !== 'ok') throw new Error(`${name} could not log in: ${JSON.stringify(answer)}`)
    return session
  }

  loginOf(name: string, asked: Partial<Login>): Login {
    const tenant = name.replace(/\.\d+$/, '')
    return {
      user: `root@${tenant}`,
      password: tenant === 'sys' ? this.server.password : '',
      database: 'oceanbase',
      charset: 45,
      capabilities: 0,
      plugin: 'mysql_native_password',
      ...asked,
    }
  }

  /** Of those who are connected, `$id(sys)` is the number of sys's connection. */
  fill(text: string): string {
    return text.replace(/\$id\(([\w.]+)\)/g, (_, name: string) => String(this.#sessions.get(name)?.id ?? 0))
  }

  leave(name: string): void {
    this.#sessions.get(name)?.close()
    this.#sessions.delete(name)
  }

  close(): void {
    for (const session of this.#sessions.values()) session.close()
    this.#sessions.clear()
  }
}
