import { describe, expect, it } from 'vitest'
import { type NamedPiece, type NamedSet, whyPiecesStay, whySetsStay } from './named-deletes.ts'

const DATA = 'file:///data'
const LOG = 'file:///log'

function set(id: number, base: number | null, over: Partial<NamedSet> = {}): NamedSet {
  return {
    backupSetId: String(id),
    full: base === null,
    rawStatus: 'SUCCESS',
    rawFileStatus: 'AVAILABLE',
    endedAtMs: id,
    startReplayScn: String(id * 100),
    path: DATA,
    previousFullSetId: base === null ? null : String(base),
    previousSetId: base === null ? null : String(id - 1),
    ...over,
  }
}

const piece = (id: number, over: Partial<NamedPiece> = {}): NamedPiece => ({
  pieceId: String(id),
  rawStatus: 'FROZEN',
  rawFileStatus: 'AVAILABLE',
  endScn: String(id * 100),
  path: LOG,
  ...over,
})

const SETS = [set(1, null), set(2, 1), set(3, 1), set(4, null), set(5, 4)]
const PIECES = [1, 2, 3, 4].map((id) => piece(id, id === 4 ? { rawStatus: 'ACTIVE' } : {}))
const facts = { sets: SETS, pieces: PIECES, dataPath: DATA, archivePath: LOG, hasPolicy: false }

function inWords(found: ReturnType<typeof whySetsStay>) {
  return found.map(({ code, id, by, reason }) => [id, code, reason ?? by].filter((part) => part !== null).join(' '))
}

describe('sets', () => {
  it.each([
    ['a whole chain', ['1', '2', '3'], []],
    ['the end of a chain', ['3'], []],
    ['the head of a chain', ['1'], ['1 needed 2']],
    ['the middle of a chain', ['2'], ['2 needed 3']],
    ['the newest full', ['4', '5'], ['4 newest 4', '5 newest 4']],
    ['one that is not there', ['9'], ['9 not-deletable gone']],
  ])('%s', (_, ids, expected) => expect(inWords(whySetsStay(facts, ids))).toEqual(expected))

  it('with a policy only at former destinations', () => {
    expect(inWords(whySetsStay({ ...facts, hasPolicy: true }, ['3']))).toEqual(['3 kept-by-policy'])
    expect(inWords(whySetsStay({ ...facts, hasPolicy: true, dataPath: 'file:///new' }, ['4', '5']))).toEqual([])
  })

  it('not a running one, nor of two destinations', () => {
    const sets = [...SETS, set(6, null, { rawStatus: 'DOING' }), set(7, null, { path: 'file:///old' })]
    expect(inWords(whySetsStay({ ...facts, sets }, ['6']))).toEqual(['6 not-deletable running'])
    expect(inWords(whySetsStay({ ...facts, sets }, ['3', '7']))).toEqual(['7 not-deletable elsewhere'])
  })

  it('nothing without a full that is good', () => {
    const sets = [set(1, null, { rawFileStatus: 'BROKEN' }), set(2, 1)]
    expect(inWords(whySetsStay({ ...facts, sets }, ['2']))).toEqual(['2 no-full'])
  })
})

describe('pieces', () => {
  const later = { ...facts, sets: [set(3, null)] }
  it.each([
    ['the oldest', ['1'], []],
    ['the oldest two', ['1', '2'], []],
    ['not the first', ['2'], ['2 behind 1']],
    ['one a full needs', ['1', '2', '3'], ['3 needed 3']],
    ['the active one', ['4'], ['4 not-deletable active']],
    ['one that is not there', ['9'], ['9 not-deletable gone']],
  ])('%s', (_, ids, expected) => expect(inWords(whyPiecesStay(later, ids))).toEqual(expected))

  it('with a policy none', () => {
    expect(inWords(whyPiecesStay({ ...later, hasPolicy: true }, ['1']))).toEqual(['1 kept-by-policy'])
  })
})
