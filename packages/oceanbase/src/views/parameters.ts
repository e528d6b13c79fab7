import { plainView, tenantId, text } from './view.ts'

/** One row a server and tenant. Destinations are no parameters of this view. */
export const PARAMETERS = plainView('GV$OB_PARAMETERS', {
  SVR_IP: text,
  TENANT_ID: tenantId,
  NAME: text,
  VALUE: text,
  DEFAULT_VALUE: text,
})
