/** Capability bits, of which a client asks for what the hello offers. */
export const CAPABILITY = {
  connectWithDatabase: 1 << 3,
  compress: 1 << 5,
  protocol41: 1 << 9,
  ssl: 1 << 11,
  pluginAuth: 1 << 19,
  connectAttributes: 1 << 20,
  pluginAuthLength: 1 << 21,
  sessionTrack: 1 << 23,
} as const

/** What OceanBase offers on a direct connection: bits 0 to 20 but SSL, and SESSION_TRACK. */
export const OFFERED_CAPABILITIES = 0x009f_f7ff

export const STATUS = {
  inTransaction: 0x0001,
  autocommit: 0x0002,
  moreResults: 0x0008,
  noIndexUsed: 0x0020,
  cursorExists: 0x0040,
  lastRowSent: 0x0080,
  noBackslashEscapes: 0x0200,
  sessionStateChanged: 0x4000,
} as const

export const COMMAND = {
  quit: 0x01,
  initDatabase: 0x02,
  query: 0x03,
  fieldList: 0x04,
  refresh: 0x07,
  statistics: 0x09,
  processKill: 0x0c,
  debug: 0x0d,
  ping: 0x0e,
  changeUser: 0x11,
  statementPrepare: 0x16,
  statementExecute: 0x17,
  statementLongData: 0x18,
  statementClose: 0x19,
  statementReset: 0x1a,
  setOption: 0x1b,
  statementFetch: 0x1c,
  resetConnection: 0x1f,
} as const

/** Codes from here on are no commands; the connection is closed. */
export const FIRST_UNKNOWN_COMMAND = 0x20

/** Payload of a full packet: a longer payload goes on in the next one. */
export const PACKET_BYTES = 0xff_ffff

/** OceanBase's default of max_allowed_packet. */
export const MAX_ALLOWED_PACKET = 16_777_216

export const FIELD = {
  tiny: 1,
  short: 2,
  long: 3,
  float: 4,
  double: 5,
  null: 6,
  timestamp: 7,
  longlong: 8,
  int24: 9,
  date: 10,
  time: 11,
  datetime: 12,
  year: 13,
} as const
