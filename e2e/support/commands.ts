import type { ControlClient } from '@tidemark/simulator/control-client'

/** The statements that act, as the simulator received them, oldest first. */
export async function commandsOf({ control }: { readonly control: ControlClient }): Promise<string[]> {
  return (await control.statements()).map(({ text }) => text).filter((text) => /^\s*alter\b/i.test(text))
}
