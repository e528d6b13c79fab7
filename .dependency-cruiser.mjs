// The directions of ARCHITECTURE.md as rules. Features are matched by pattern, so a new one is covered the day it is made.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$|/testing/' },
  to: { pathNot: allowed, dependencyTypesNot: ['npm', 'npm-dev', 'core', 'npm-peer', 'npm-optional'] },
})
const never = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    never('no-circular', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('not-to-unresolvable', {}, { couldNotResolve: true }),

    only('contract-knows-nobody', '^packages/contract/', ['^packages/contract/']),
    only('oceanbase-knows-nobody', '^packages/oceanbase/', ['^packages/oceanbase/']),
    only('simulator-knows-only-scn', '^packages/simulator/', [
      '^packages/simulator/',
      '^packages/oceanbase/src/scn\\.ts$',
    ]),
    only('bff-knows-contract-and-oceanbase', '^apps/bff/', ['^apps/bff/', '^packages/(contract|oceanbase)/']),
    only('web-knows-contract', '^apps/web/', ['^apps/web/', '^packages/contract/']),
    only('bench-and-e2e-stay-outside', '^(e2e|bench)/', [
      '^(e2e|bench)/',
      '^scripts/lib/',
      '^packages/contract/',
      '^packages/simulator/src/control-client\\.ts$',
      '^apps/web/src/app/routes/screen-paths\\.ts$',
    ]),

    never(
      'pure-packages-have-no-node',
      { path: '^packages/contract/|^apps/web/src/', pathNot: '\\.test\\.tsx?$' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'one-importer-of-mysql2',
      { path: '^apps/bff/src/', pathNot: '^apps/bff/src/db/|\\.test\\.ts$|/testing/' },
      { path: 'node_modules/mysql2' },
    ),
    never(
      'one-importer-of-recharts',
      { path: '^apps/web/src/', pathNot: '^apps/web/src/ui/chart/' },
      { path: 'node_modules/recharts' },
    ),

    never(
      'features-do-not-know-each-other',
      { path: '^apps/(bff|web)/src/features/([^/]+)/' },
      { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    ),
    never(
      'shared-rooms-do-not-know-features',
      { path: '^apps/(bff|web)/src/(operations|domain|ui|lib|collect|db|http|auth)/', pathNot: '\\.test\\.tsx?$' },
      { path: '^apps/[^/]+/src/(features|app)/|^apps/bff/src/compose\\.ts$' },
    ),
    never(
      'features-do-not-know-the-composition',
      { path: '^apps/[^/]+/src/features/', pathNot: '\\.test\\.tsx?$' },
      { path: '^apps/web/src/app/|^apps/bff/src/(compose|app|main)\\.ts$' },
    ),
    never('ui-knows-only-lib', { path: '^apps/web/src/ui/' }, { path: '^apps/web/src/(operations|domain)/' }),
    never('lib-knows-nobody', { path: '^apps/web/src/lib/' }, { path: '^apps/web/src/(operations|domain|ui)/' }),
    never('web-domain-knows-no-act', { path: '^apps/web/src/domain/' }, { path: '^apps/web/src/operations/' }),
    ...[
      ['db', 'operations|domain|collect|http|auth'],
      ['http', 'operations|domain|collect|db|auth'],
      ['auth', 'operations|domain|collect|db'],
      ['collect', 'operations|domain|http|auth'],
      ['domain', 'operations|http|db|auth'],
      ['operations', 'db|auth'],
    ].map(([room, others]) =>
      never(
        `bff-${room}-knows-its-place`,
        { path: `^apps/bff/src/${room}/`, pathNot: '\\.test\\.ts$' },
        { path: `^apps/bff/src/(${others})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@tidemark/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    parser: 'swc',
  },
}
