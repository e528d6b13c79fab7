import { isIP } from 'node:net'
import { z } from 'zod'
import { isNetwork } from '../http/networks.ts'

/** A parser of URLs lets `*` pass for a name, and a CSP takes it for every one. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])$/

/** An origin, exactly: no path, no wildcard. Clear-text ones only on this machine. */
const origin = (allowHttp: (url: URL) => boolean) =>
  z.string().superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (url === null || url.origin !== text || !HOST.test(url.hostname)) {
      context.addIssue({ code: 'custom', message: 'must be an exact origin, such as https://portal.example.com' })
    } else if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowHttp(url))) {
      context.addIssue({ code: 'custom', message: 'must be https; http only for localhost and *.localhost' })
    }
  })

const isLocal = ({ hostname }: URL) => hostname === 'localhost' || hostname.endsWith('.localhost')

/** A variable of the environment, or a file. */
const Reference = z
  .union([
    z
      .string()
      .regex(
        /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/,
        'must name a variable of the environment (a dollar sign and the name in braces) or a { file: … }',
      )
      .transform((text) => ({ env: text.slice(2, -1) })),
    z.strictObject({ file: z.string().min(1) }),
  ])
  .describe('never the secret itself')
export type Reference = z.infer<typeof Reference>

const Tls = z.union([
  z.boolean(),
  z.strictObject({
    /** A file of PEM certificates. */
    ca: z.string().min(1).optional(),
    verify: z.boolean().default(true),
  }),
])

/** `sys` or one user tenant. */
const Login = z.strictObject({
  tenant: z.string().min(1).max(128).default('sys'),
  user: z.string().min(1).max(128).default('root'),
  password: Reference.optional(),
})

export const Cluster = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and dashes, at most 63'),
  displayName: z.string().min(1).max(100).optional(),
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(2881),
  /** OceanBase's own name of the cluster; ODP needs it. */
  clusterName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,128}$/, 'must be a cluster name')
    .optional(),
  login: Login.prefault({}),
  tls: Tls.default(false),
})
export type ClusterEntry = z.infer<typeof Cluster>

/** Where the console listens, and with which certificate. */
const Listen = z.strictObject({
  host: z
    .string()
    .refine((host) => host === 'localhost' || isIP(host) !== 0, 'must be an address of this machine, such as 0.0.0.0')
    .default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(8080),
  /** Files of PEM: the certificate with those that signed it, and its key. */
  tls: z.strictObject({ cert: z.string().min(1), key: z.string().min(1) }).optional(),
})

/** OWASP's and NIST's figures are of this size; a day is the most. */
const minutes = (usual: number) =>
  z.int().min(5, 'must be at least 5 minutes').max(1440, 'must be at most 1440 minutes, a day').default(usual)

/** `tidemark.yaml`. Unknown keys are faults: a misspelt option must not be a silent one. */
export const ConfigFile = z.strictObject({
  clusters: z.array(Cluster).min(1, 'must list at least one cluster'),
  listen: Listen.prefault({}),
  accessKey: Reference.optional(),
  sessions: z.strictObject({ idleMinutes: minutes(30), absoluteMinutes: minutes(480) }).prefault({}),
  trustedProxies: z
    .array(z.string().refine(isNetwork, 'must be an address, or a network such as 10.0.0.0/24'))
    .default([]),
  basePath: z
    .string()
    .regex(/^(?:\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a path such as /backup')
    .transform((path) => path.replace(/\/$/, ''))
    .default(''),
  publicOrigins: z.array(origin(() => true)).default([]),
  frameAncestors: z.array(origin(isLocal)).default([]),
})
export type ConfigFile = z.infer<typeof ConfigFile>
