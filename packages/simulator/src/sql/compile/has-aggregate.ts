import type { Expression } from '../queries/ast.ts'
import { isAggregate } from './aggregates.ts'

/** Whether an aggregate of this level stands in the expression; those of subqueries and windows do not count. */
export function hasAggregate(node: Expression): boolean {
  if (node.kind === 'call' && node.over === null && isAggregate(node.name)) return true
  return parts(node).some(hasAggregate)
}

function parts(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'unary':
    case 'cast':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'quantified':
      return [node.left]
    case 'like':
    case 'regexp':
      return [node.value, node.pattern]
    case 'between':
      return [node.value, node.low, node.high]
    case 'in':
      return 'kind' in node.list ? [node.value] : [node.value, ...node.list]
    case 'is':
    case 'assignment':
      return [node.value]
    case 'case':
      return [
        ...(node.subject ? [node.subject] : []),
        ...node.branches.flat(),
        ...(node.otherwise ? [node.otherwise] : []),
      ]
    case 'interval':
      return [node.base, node.amount]
    case 'row':
      return node.items
    case 'call':
      return node.arguments
    default:
      return []
  }
}
