import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeletablePiece, type DeletableSet, obsoleteAt } from './obsolete.ts'

const DAY = 86_400_000
const PATH = 'file:///data'
const LOG = 'file:///log'

/** `F3` a full of set 3 that ended on day 3; `I` incremental, lower case failed. */
function set(text: string, over: Partial<DeletableSet> = {}): DeletableSet {
  const id = text.slice(1)
  return {
    backupSetId: id,
    full: text[0]?.toUpperCase() === 'F',
    rawStatus: /[a-z]/.test(text[0] ?? '') ? 'FAILED' : 'SUCCESS',
    rawFileStatus: 'AVAILABLE',
    endedAtMs: Number(id) * DAY,
    startReplayScn: String(Number(id) * 100),
    path: PATH,
    ...over,
  }
}

const piece = (id: number, over: Partial<DeletablePiece> = {}): DeletablePiece => ({
  pieceId: String(id),
  rawFileStatus: 'AVAILABLE',
  endScn: String((id + 1) * 100),
  path: LOG,
  ...over,
})

function gone(sets: readonly DeletableSet[], day: number, over: { dataPath?: string | null } = {}) {
  const pieces = [0, 1, 2, 3, 4].map((id) => piece(id))
  const { dataPath = PATH } = over
  const found = obsoleteAt({ sets, pieces, dataPath, archivePath: LOG }, day * DAY)
  return {
    sets: found.sets.map(({ backupSetId }) => backupSetId).join(' '),
    pieces: found.pieces.map(({ pieceId }) => pieceId).join(' '),
    keeps: found.keeps?.backupSetId ?? null,
  }
}

describe('at a window that begins on a day', () => {
  it.each([
    ['nothing is older than the window', ['F5', 'F6'], 4, { sets: '', pieces: '', keeps: null }],
    ['the only full is kept', ['F1'], 9, { sets: '', pieces: '0', keeps: '1' }],
    [
      'the newest full before it is kept, older ones go',
      ['F1', 'F2', 'F5'],
      4,
      { sets: '1', pieces: '0 1', keeps: '2' },
    ],
    [
      'the chain of the kept full is kept',
      ['F1', 'I2', 'F3', 'I4', 'I5'],
      4,
      { sets: '1 2', pieces: '0 1 2', keeps: '3' },
    ],
    ['incrementals without a full stay', ['I1', 'I2'], 4, { sets: '', pieces: '', keeps: null }],
    ['failed sets go, also the newest', ['F1', 'f2', 'i3'], 4, { sets: '2 3', pieces: '0', keeps: '1' }],
    ['a failed full keeps nothing', ['F1', 'f3'], 4, { sets: '3', pieces: '0', keeps: '1' }],
    ['a failed set inside the window stays', ['F1', 'f5'], 4, { sets: '', pieces: '0', keeps: '1' }],
    ['the very moment counts as before', ['F1', 'F4'], 4, { sets: '1', pieces: '0 1 2 3', keeps: '4' }],
  ])('%s', (_, texts, day, expected) => {
    expect(
      gone(
        texts.map((text) => set(text)),
        day,
      ),
    ).toEqual(expected)
  })

  it('a running set stays, one half deleted goes, one that is gone is not named again', () => {
    const sets = [
      set('F1', { rawFileStatus: 'DELETED' }),
      set('F2', { rawFileStatus: 'DELETING' }),
      set('F3'),
      set('I4', { rawStatus: 'DOING', endedAtMs: null }),
    ]
    expect(gone(sets, 9)).toMatchObject({ sets: '2', keeps: '3' })
  })

  it('looks at the present destinations only', () => {
    const sets = [set('F1', { path: 'file:///old' }), set('F2'), set('F3')]
    expect(gone(sets, 9)).toMatchObject({ sets: '2', keeps: '3' })
    expect(gone(sets, 9, { dataPath: null })).toEqual({ sets: '', pieces: '', keeps: null })
  })
})

it('always leaves what restores the window: a full, its chain, and the log from its start', () => {
  const anySet = fc.record({ kind: fc.constantFrom('F', 'I', 'f', 'i'), elsewhere: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anySet, { maxLength: 12 }), fc.integer({ min: 0, max: 14 }), (drafts, day) => {
      const sets = drafts.map(({ kind, elsewhere }, index) =>
        set(`${kind}${index + 1}`, elsewhere ? { path: 'file:///old' } : {}),
      )
      const pieces = Array.from({ length: 15 }, (_, id) => piece(id))
      const found = obsoleteAt({ sets, pieces, dataPath: PATH, archivePath: LOG }, day * DAY)
      const left = sets.filter((one) => !found.sets.includes(one) && one.path === PATH && one.rawStatus === 'SUCCESS')
      const had = sets.some((one) => one.path === PATH && one.full && one.rawStatus === 'SUCCESS')
      expect(left.some((one) => one.full)).toBe(had)
      for (const one of left.filter((kept) => !kept.full)) {
        const base = sets.findLast((other) => other.full && isBefore(other, one) && left.length > 0 && isGood(other))
        if (base !== undefined) expect(left).toContain(base)
      }
      const oldest = left.find((one) => one.full)
      for (const lost of found.pieces) expect(Number(lost.endScn)).toBeLessThanOrEqual(Number(oldest?.startReplayScn))
    }),
  )
})

const isGood = (one: DeletableSet) => one.path === PATH && one.rawStatus === 'SUCCESS'
const isBefore = (a: DeletableSet, b: DeletableSet) => Number(a.backupSetId) < Number(b.backupSetId)
