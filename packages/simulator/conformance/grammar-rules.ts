import { GRAMMAR_VECTORS } from '../src/sql/testing/measured.ts'
import type { Expectation, Rule } from './rule/rule.ts'

/** What OceanBase's own parser says of statements of the family, each asked over the wire. */
export function grammarRules(): readonly Rule[] {
  return GRAMMAR_VECTORS.map(({ section, sql, statements }, index) => {
    const expected = statements.flatMap((verdict, at): Expectation[] => [
      ...(at === 0 ? [] : [{ word: 'then', of: '' }]),
      verdictOf(verdict),
    ])
    return {
      id: `GR-V${String(index + 1).padStart(3, '0')}`,
      title: `${section}: ${JSON.stringify(sql)}`,
      source: "OceanBase's MySQL-mode lexer and grammar, 4.3.5 line, compiled and run",
      world: 'blank',
      versions: [],
      needs: ['family'],
      steps: [{ verb: 'parse', session: 'sys', options: '', text: sql, expected, line: index + 1 }],
      file: 'grammar-vectors.jsonl',
    }
  })
}

function verdictOf(verdict: (typeof GRAMMAR_VECTORS)[number]['statements'][number]): Expectation {
  if (verdict === null) return { word: 'parses', of: '' }
  if ('errno' in verdict) return { word: 'error', of: `${verdict.errno} 42000` }
  return { word: 'near', of: `${JSON.stringify(verdict.near)} ${verdict.line}` }
}
