/** @ts-ignore Whoever does not use fast-check need not have it: these types are then `any`, and the rest of `selfsame/testing` compiles. */
import type * as fastCheck from 'fast-check'

/** What is asked of fast-check 4: `import fc from 'fast-check'` has it, as has `import * as fc`. */
export type FastCheck = Pick<typeof fastCheck, 'array' | 'constant' | 'constantFrom' | 'integer' | 'nat' | 'oneof' | 'record' | 'uniqueArray'>

/** An arbitrary of fast-check, which its `property`, `sample`, `tuple` and all else take. */
export type Arbitrary<T> = fastCheck.Arbitrary<T>

/** How many there may be. */
export interface HowMany {
  /** 0 where it is left out. */
  readonly minLength?: number | undefined
  /** At most so many, and up to so many whatever the size that fast-check is set to. */
  readonly maxLength?: number | undefined
}

/** As many as were asked for, up to the most of them however large fast-check makes its arrays. */
export const listed = <T>(fc: FastCheck, arbitrary: Arbitrary<T>, most: number, { minLength = 0, maxLength = Math.max(most, minLength) }: HowMany = {}): Arbitrary<T[]> => fc.array(arbitrary, { minLength, maxLength, size: 'max' })

/** There in `percent` of a hundred cases; what fails is first tried without it. (A `freq` of `fc.option` counts the other way round: with 1 there never is any.) */
export const sometimes = <T>(fc: FastCheck, percent: number, arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ withCrossShrink: true }, { weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary })

/** One of a few values, in `percent` of a hundred cases. */
export const maybe = <T>(fc: FastCheck, percent: number, values: readonly T[]): Arbitrary<T | undefined> => sometimes(fc, percent, fc.constantFrom(...values))

type Said<T> = { readonly [K in keyof T as T[K] extends {} ? K : never]: T[K] } & { readonly [K in keyof T as T[K] extends {} ? never : K]?: Exclude<T[K], undefined> }

/** Without what is `undefined`. */
export function said<T extends object>(all: T): Said<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Said<T>
}
