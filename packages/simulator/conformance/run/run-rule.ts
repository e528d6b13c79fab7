import type { Rule } from '../rule/rule.ts'
import { perform } from './perform.ts'
import { Scene, type Server } from './scene.ts'

/** Runs a rule to the first step that goes wrong. @returns what did, none: it holds */
export async function runRule(server: Server, rule: Rule): Promise<readonly string[]> {
  const scene = new Scene(server)
  try {
    for (const step of rule.steps) {
      const faults = await perform(scene, step)
      if (faults.length > 0)
        return [`line ${step.line}: ${step.session || step.verb}: ${step.text || step.options}`, ...faults]
    }
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    scene.close()
  }
}
