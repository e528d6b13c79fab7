/** Default texts of OceanBase 4.3.5's internal codes, as COMMENT columns and refusals show them. */
const TEXTS: Readonly<Record<number, string>> = {
  4000: 'Common error',
  4002: 'Invalid argument',
  4007: 'Not supported feature or function',
  4009: 'IO error',
  4012: 'Timeout',
  4013: 'No memory or reach tenant memory limit',
  4016: 'Internal error',
  4018: 'Entry not exist',
  4019: 'Size overflow',
  4023: 'Try again',
  4036: 'Need retry',
  4038: 'The observer or zone is not the master',
  4070: 'invalid data',
  4072: 'Operation canceled',
  4103: 'Data checksum error',
  4109: 'Server state or role not the same as expected',
  4124: 'Connect error',
  4143: 'Version not match',
  4179: 'Operation not allowed now',
  4184: 'Server out of disk space',
  4265: 'Rpc connect error',
  4663: 'server is not alive',
  9023: 'cannot start log archive backup',
  9026: 'backup destination is not valid',
  9027: 'ob log archive interrupted',
  9029: 'log archive is not running',
  9036: 'Backup is in progress',
  9040: 'backup can not start',
  9045: 'delete backup set do not allow',
  9061: 'IO limit',
  9070: 'can not connect to backup destination',
  9071: 'no I/O operation permission at the backup destination',
  9080: 'format file does not exist',
  9081: 'format file does not match',
  9082: 'backup device out of space',
  9085: 'backup major sstable range not cover minor sstable',
  9086: 'backup advance checkpoint by flush timeout',
  9087: 'observer clog is recycled before archive',
  9091: 'Already in ARCHIVELOG mode',
  9092: 'Already in NOARCHIVELOG mode',
  9113: 'checksum type is not supported',
  9116: 'no I/O operation permission of the object storage',
  9117: 'the specified s3_region does not match the endpoint',
  9118: 'object storage endpoint is invalid',
  9120: 'cannot find object on object storage',
  9129: 'object storage io error',
  9132: 'object storage data checksum error',
  9138: 'No suitable replica found to perform backup',
  9140: 'the object is locked by worm',
}

/** OceanBase 4.3.5: a job that fails with one of these is not tried again. */
const FINAL = new Set([
  ...[9029, 9027, 9040, 9036, 4143, 4072, 9070, 9071, 9080, 9081, 9045, 9120, 9140],
  ...[4007, 4002, 4016, 4103, 4070, 9132, 9082, 4184, 4725, 9136],
])

/** The text of an internal code, whichever sign it has. */
export function internalText(code: number): string {
  return TEXTS[Math.abs(code)] ?? 'Common error'
}

export function isFinal(code: number): boolean {
  return FINAL.has(Math.abs(code))
}
