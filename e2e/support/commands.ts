import type { OpenConsole } from './open-console.ts'

/** The statements that act, as the simulator received them, oldest first. */
export async function commandsOf({ control }: OpenConsole): Promise<string[]> {
  return (await control.statements()).map(({ text }) => text).filter((text) => /^\s*alter\b/i.test(text))
}
