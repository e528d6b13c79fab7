/** Licences that ask for nothing but to be told of. Another one is a decision, not an accident of an update. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Unlicense',
])

/**
 * What the bundler says of each bundle, as one list: every package once, by name, ours left out.
 * @throws Error for a package whose licence is not among the permissive ones
 */
export function bundledPackages(lists) {
  const byId = new Map(
    lists.flat().flatMap((one) => (one.name.startsWith('@tidemark/') ? [] : [[`${one.name}@${one.version}`, one]])),
  )
  const packages = [...byId.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
  const others = packages.filter(({ identifier }) => !isPermissive(identifier))
  if (others.length > 0) {
    const named = others.map(({ name, version, identifier }) => `${name}@${version} (${identifier ?? 'none'})`)
    throw new Error(`bundled under a licence that nobody has looked at: ${named.join(', ')}`)
  }
  return packages
}

/** `MIT`, or `(MIT OR GPL-3.0)`: one may choose. */
function isPermissive(identifier) {
  const choices = (identifier ?? '').replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.has(part)))
}

const RULE = `\n${'-'.repeat(80)}\n\n`

/** The text that their licences want told along. */
export function notices(packages) {
  const head = 'Tidemark contains the following software of others, each under its own licence.\n'
  const entries = packages.map(
    ({ name, version, identifier, text }) =>
      `${name} ${version} (${identifier})\n\n${text?.trim() ?? 'The package carries no text of its licence.'}\n`,
  )
  return [head, ...entries].join(RULE)
}

/** A bill of materials in CycloneDX. Nothing of when or where it was made: the same sources make the same bytes. */
export function softwareBill(packages, { name, version, license }) {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: packages.map((one) => ({
      type: 'library',
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      licenses: [
        / (OR|AND) /.test(one.identifier) ? { expression: one.identifier } : { license: { id: one.identifier } },
      ],
    })),
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}
