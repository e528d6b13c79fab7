import type { ObjectRules } from './object-storage.ts'

/** Tencent Cloud COS: wants the APPID, roles begin with `qcs:`. */
export const COS: ObjectRules = { scheme: 'cos', own: 'appid', rolePrefix: 'qcs' }
