import type { ChangeRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { settingNames } from './setting-names.js'

/** What is entered into the feed: its place and its time are the feed's own. */
export type Change = Omit<ChangeRow, 'id' | 'seq' | 'at'>

/** What an answer says of other contacts: those that were joined, parted or changed by it. */
export type Effect = Pick<ChangeRow, 'kind' | 'contactId' | 'from' | 'recordId'>

/** What a transaction tells whoever mirrors the contacts, and the counter that puts feed, ledger and ids into one order. */
export class Feed {
  readonly #tx: StoreTransaction
  readonly #now: () => number
  readonly #changes: Change[] = []
  #seq: number | undefined

  constructor(tx: StoreTransaction, now: () => number) {
    this.#tx = tx
    this.#now = now
  }

  enter(change: Change): void {
    this.#changes.push(change)
  }

  nextSeq(): number | Promise<number> {
    return this.#seq === undefined ? this.#firstSeq() : (this.#seq += 1)
  }

  async #firstSeq(): Promise<number> {
    const [row] = await this.#tx.get('settings', [settingNames.seq])
    this.#seq ??= (row?.value as number | undefined) ?? 0
    return (this.#seq += 1)
  }

  /** Writes what was entered, and the counter. */
  async write(): Promise<void> {
    const rows: ChangeRow[] = []
    const at = new Date(this.#now()).toISOString()
    for (const change of this.#changes.splice(0)) {
      const seq = await this.nextSeq()
      const { kind, contactId, recordId, from, decisionId } = change
      // Nearly all say this much and no more.
      const isPlain = recordId !== undefined && from === undefined && decisionId === undefined
      rows.push(isPlain ? { id: String(seq), seq, at, kind, contactId, recordId } : { id: String(seq), seq, at, ...change })
    }
    if (rows.length > 0) await this.#tx.put('changes', rows)
    if (this.#seq !== undefined) await this.#tx.put('settings', [{ id: settingNames.seq, value: this.#seq }])
  }
}
