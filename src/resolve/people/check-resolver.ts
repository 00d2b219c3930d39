import { badOption } from '../../errors.js'
import { anId, instantGiven, isId, optionsGiven } from '../../model/given.js'
import type { ResolverOptions } from './people-calls.js'

/**
 * Checks what a resolver is made with, once. A clock or ids that are none are found when they are asked for.
 * @throws SelfsameError `BAD_OPTION`
 */
export function checkResolver<Tx>(options: ResolverOptions<Tx>): Pick<ResolverOptions, 'now' | 'newId'> {
  const { store, now, newId, model } = optionsGiven(options, { store: false, policy: false, survivorship: false, model: false, now: false, newId: false, erasureKey: false, observe: 'call' })
  if (model !== undefined && typeof model !== 'object') throw badOption('model', 'a model, as dedupe or train gave it')
  if (typeof store?.transaction !== 'function') throw badOption('store', 'a store, such as memoryStore()')
  for (const [name, made] of [['now', now], ['newId', newId]] as const) if (typeof made !== 'function') throw badOption(name, 'a function')
  return {
    now: () => instantGiven(now(), 'now'),
    newId: () => {
      const id = newId()
      if (!isId(id)) throw badOption('newId', `an id of ${anId}`)
      return id
    },
  }
}
