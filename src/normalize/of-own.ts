import { madeOf } from '../model/given.js'

/**
 * A function of what a caller hands in with every call, made once an object; of none, of the default.
 * @throws SelfsameError `BAD_OPTION` for what it cannot be made of.
 */
export function ofOwn<T extends object, R>(option: string, make: (own: T) => R): (own: T) => R {
  const made = new WeakMap<T, R>()
  return (own) => made.get(own) ?? madeOf(option, `as the default ${option}`, () => {
    const one = make(own)
    made.set(own, one)
    return one
  })
}
