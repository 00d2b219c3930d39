import { badOption } from '../../errors.js'
import type { Collection } from '../rows.js'
import { collections } from '../schema.js'
import { MemoryCollection } from './collection.js'
import { Turns } from '../turns.js'

/** All that is held for one tenant. */
export class MemoryTenant {
  readonly turns: Turns = new Turns()
  #collections = new Map<Collection, MemoryCollection<Collection>>()

  /** The collection, made when it is first asked for. */
  collection<C extends Collection>(name: C): MemoryCollection<C> {
    let held = this.#collections.get(name)
    if (held === undefined) {
      if (!collections.includes(name)) throw badOption('collection', `one of ${collections.join(', ')}`)
      held = new MemoryCollection<Collection>(name)
      this.#collections.set(name, held)
    }
    return held as unknown as MemoryCollection<C>
  }

  /** Takes over what another tenant, which is not used any more, holds. */
  adopt(other: MemoryTenant): void {
    this.#collections = other.#collections
  }

  get isEmpty(): boolean {
    return [...this.#collections.values()].every(({ size }) => size === 0)
  }
}
