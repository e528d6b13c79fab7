/** What a page may do, and who may frame it. */
export interface PagePolicy {
  /** `'sha256-…'` of the shell's own inline scripts and styles. */
  readonly scriptHashes: readonly string[]
  readonly styleHashes: readonly string[]
  /** Exact origins that may frame what lies under `/e/`. */
  readonly frameAncestors: readonly string[]
  readonly reportPath: string
}

/** Which of the pages a header is for. */
interface PageKind {
  /** It lies under `/e/`. */
  readonly framed: boolean
  /** It leaves by a proxy that speaks HTTPS. */
  readonly secure: boolean
}

const DENIED_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb'].map(
  (feature) => `${feature}=()`,
)
const ONE_YEAR_S = 31_536_000

/** The headers of every answer, made once for each kind of page. */
export function securityHeaders(policy: PagePolicy): (kind: PageKind) => Map<string, string> {
  const of = (kind: PageKind) => new Map(Object.entries(headersOf(policy, kind)))
  const open = { http: of({ framed: false, secure: false }), https: of({ framed: false, secure: true }) }
  const framed = { http: of({ framed: true, secure: false }), https: of({ framed: true, secure: true }) }
  return (kind) => (kind.framed ? framed : open)[kind.secure ? 'https' : 'http']
}

function headersOf(policy: PagePolicy, { framed, secure }: PageKind): Record<string, string> {
  const ancestors = framed && policy.frameAncestors.length > 0 ? policy.frameAncestors.join(' ') : "'none'"
  return {
    'Content-Security-Policy': contentSecurityPolicy(policy, ancestors),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DENIED_FEATURES.join(', '),
    Vary: 'Accept-Encoding, Origin, Sec-Fetch-Site',
    ...(framed ? {} : { 'X-Frame-Options': 'DENY', 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' }),
    ...(secure ? { 'Strict-Transport-Security': `max-age=${ONE_YEAR_S}; includeSubDomains` } : {}),
  }
}

function contentSecurityPolicy({ scriptHashes, styleHashes, reportPath }: PagePolicy, ancestors: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    ["style-src 'self'", ...styleHashes].join(' '),
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `report-uri ${reportPath}`,
  ].join('; ')
}
