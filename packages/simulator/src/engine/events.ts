import type { World } from './world.ts'

/** The server every cluster here has. */
export const SERVER_IP = '127.0.0.1'
export const SERVER_PORT = 2882

/** A row of DBA_OB_ROOTSERVICE_EVENT_HISTORY. */
export function noteEvent(
  world: World,
  module: 'backup_data' | 'log_archive' | 'backup_validate',
  event: string,
  values: readonly (readonly [name: string, value: string | number | bigint])[],
): void {
  world.tables.rs_event.put({
    sequence: ++world.eventSequence,
    gmt_create_ts: world.nowUs,
    module,
    event,
    values: values.map(([name, value]) => [name, String(value)]),
    extra_info: '',
    rs_svr_ip: SERVER_IP,
    rs_svr_port: SERVER_PORT,
  })
}
