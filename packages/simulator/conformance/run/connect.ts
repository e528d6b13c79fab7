import type { Answer } from '../client/answer.ts'
import type { Login } from '../client/session.ts'
import type { Step } from '../rule/rule.ts'
import type { Scene } from './scene.ts'

/** How long a packet that should not come is waited for. */
const SILENCE_MS = 300

/** `open sys user=root@sys#demo password=x database= charset=8 capabilities=0x800000 plugin=caching_sha2_password` */
export async function performLogin(scene: Scene, { session: name, options }: Step): Promise<Answer> {
  const given = new Map(options.split(' ').map((part) => [part.replace(/=.*$/, ''), part.replace(/^[^=]*=?/, '')]))
  const asked: { -readonly [K in keyof Login]?: Login[K] } = {}
  for (const key of ['user', 'password', 'plugin'] as const) {
    const value = given.get(key)
    if (value !== undefined) asked[key] = value
  }
  for (const key of ['charset', 'capabilities'] as const) if (given.has(key)) asked[key] = Number(given.get(key))
  const database = given.get('database')
  if (database !== undefined) asked.database = database === 'none' ? null : database
  return await scene.connect(name).login(scene.loginOf(name, asked))
}

/**
 * `send sys 0 03 73 65 6c` sends a packet, `send sys hello` opens a connection; `packet 1 00…` is what must come back, in
 * hex, `..` for any byte and `…` for the rest, `closed` that the server closes, `silent` that it says nothing.
 */
export async function performPackets(
  scene: Scene,
  { session: name, options, expected }: Step,
): Promise<readonly string[]> {
  const faults: string[] = []
  if (options === 'hello') {
    const hello = await scene.connect(name).greet()
    const [wanted] = expected
    const shown = hello === null ? 'closed' : `${hello.seq} ${hello.payload.toString('hex')}`
    return wanted === undefined || bytesMatch(shown, wanted.of) ? [] : [`wanted ${wanted.of}, not ${shown}`]
  }
  const { stream } = await scene.session(name)
  const [, seq, hex = ''] = /^(\d+|raw) ?(.*)$/.exec(options) ?? []
  const bytes = Buffer.from(digitsOf(hex), 'hex')
  if (seq === 'raw') stream.sendBytes(bytes)
  else stream.send(Number(seq), bytes)
  for (const { word, of } of expected) {
    const packet = await stream.read(word === 'silent' ? SILENCE_MS : undefined).catch(() => 'silent' as const)
    const shown =
      packet === null ? 'closed' : packet === 'silent' ? packet : `${packet.seq} ${packet.payload.toString('hex')}`
    const fits = word === 'packet' ? bytesMatch(shown, of) : shown === word
    if (!fits) faults.push(`wanted ${word} ${of}, not ${shown}`)
  }
  return faults
}

/** `0a "5.7.25" 00 .... …`: hex, texts in quotes, a dot for any digit, `…` for what comes after. */
function bytesMatch(shown: string, of: string): boolean {
  const [, seq = '', rest = ''] = /^(\S+) ?(.*)$/.exec(of) ?? []
  return new RegExp(`^${seq} ${digitsOf(rest).replace('…', '.*')}$`).test(shown)
}

/** `0a "5.7.25" 00` as digits of hex alone. */
function digitsOf(written: string): string {
  return written.replace(/"([^"]*)"/g, (_, text: string) => Buffer.from(text).toString('hex')).replace(/\s/g, '')
}
