import type { WithheldView } from '@tidemark/contract'
import type { ViewWithheld } from './reader.ts'

/** The source that the first poll cannot do without. */
const FIRST = ''

/** Which views OceanBase keeps from a login at present, by the source that needs them. */
export class Withheld {
  readonly #bySource = new Map<string, WithheldView>()

  views(): readonly WithheldView[] {
    return [...this.#bySource.values()]
  }

  /** How the sources of a poll fared. Gives those of which it was not known. */
  take(turns: ReadonlyMap<string, ViewWithheld | null>, at: string): readonly ViewWithheld[] {
    const news: ViewWithheld[] = []
    this.#bySource.delete(FIRST)
    for (const [source, withheld] of turns) {
      const known = this.#bySource.get(source)
      if (withheld === null) this.#bySource.delete(source)
      else if (known?.view !== withheld.view || known.obErrno !== withheld.errno) {
        news.push(withheld)
        this.#bySource.set(source, toView(withheld, at))
      }
    }
    return news
  }

  /** A poll failed for it. */
  note(withheld: ViewWithheld): void {
    this.#bySource.set(FIRST, toView(withheld, null))
  }
}

function toView({ view, errno, said }: ViewWithheld, sinceAt: string | null): WithheldView {
  return { view, obErrno: errno, said, sinceAt }
}
