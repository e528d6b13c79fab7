import type { Router } from 'express'

export interface Health {
  /** Every cluster has its first snapshot or its first refusal, and nobody has asked the process to stop. */
  readonly isReady: () => boolean
}

/** `/healthz` is the process, `/readyz` whether it can serve. */
export function mountHealth(router: Router, basePath: string, { isReady }: Health): void {
  router.get(`${basePath}/healthz`, (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get(`${basePath}/readyz`, (_, response) => {
    const ready = isReady()
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'not-ready' })
  })
}
