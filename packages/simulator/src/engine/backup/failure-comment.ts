import { SERVER_IP, SERVER_PORT } from '../events.ts'
import { internalText } from '../internal-errors.ts'
import type { World } from '../world.ts'
import type { FailedBy } from './trouble.ts'

/** A failed job's COMMENT, in OceanBase's two forms. @param code internal, positive */
export function failureComment(world: World, code: number, by: FailedBy | 'clean'): string {
  const address = `addr: ${SERVER_IP}:${SERVER_PORT}`
  const result = `result: -${code}(${internalText(code)}), trace_id: ${traceId(world)}`
  return by === 'rootservice'
    ? `(ROOTSERVICE)${address}, ${result}`
    : `(SERVER)ls_id: 1001, ${address}, module: ${by === 'clean' ? 'BACKUP_CLEAN' : 'BACKUP_DATA'}, ${result}`
}

/** `YB42`, the address in hexadecimal, and a number of the request. */
function traceId(world: World): string {
  const address = SERVER_IP.split('.')
    .map((part) => hex(Number(part), 2))
    .join('')
  return `YB42${address}-${hex(world.dice.between(0x64000, 0x64fff), 8)}${hex(world.dice.between(0, 0xffffffff), 8)}-0-0`
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
