import * as z from 'zod/mini'
import { SelfsameError } from '../errors.js'
import type { Comparison } from './comparison.js'
import type { Model } from './model.js'
import type { Weights } from './scorer.js'
import { startingLevels } from './train.js'

/** The weights as a model: plain JSON that decides the same elsewhere. */
export function toModel(weights: Weights, list: readonly Comparison[], origin: Model['origin']): Model {
  return {
    version: 1,
    origin,
    prior: weights.prior,
    householdPrior: weights.householdPrior,
    comparisons: list.map((one, c) => ({
      comparison: one.name,
      fields: one.fields,
      levels: one.levels.map((level, l) => ({ level, m: weights.classes[c]!.m[l]!, u: weights.classes[c]!.u[l]!, h: weights.classes[c]!.h[l]! })),
    })),
  }
}

const probability = z.number().check(z.gt(0), z.lte(1))
const modelShape = z.object({
  version: z.literal(1),
  prior: z.number().check(z.gt(0), z.lt(1)),
  householdPrior: z.number().check(z.gt(0), z.lt(1)),
  comparisons: z.array(z.object({
    comparison: z.string(),
    levels: z.array(z.object({ level: z.string(), m: probability, u: probability, h: probability })),
  })),
})

/**
 * The weights that a model gives to the comparisons at hand; what it does not know starts from the defaults.
 * @throws SelfsameError `BAD_MODEL` where it is no model, or its version or the levels of a comparison are others.
 */
export function fromModel(model: Model, list: readonly Comparison[]): Weights {
  const checked = modelShape.safeParse(model)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const path = issue?.path.join('.') ?? ''
    const expected = path === 'version' ? '1' : issue?.code ?? 'a model'
    throw new SelfsameError('BAD_MODEL', `The model is not one that this release reads, at ${path === '' ? '(root)' : path}. Hand in the model of an earlier result, unchanged, or train it anew.`, { path, expected })
  }
  const classes = list.map((one) => {
    const known = model.comparisons.find((comparison) => comparison.comparison === one.name)
    if (known === undefined) return startingLevels(one)
    if (known.levels.length !== one.levels.length || known.levels.some((level, l) => level.level !== one.levels[l])) {
      throw new SelfsameError('BAD_MODEL', `The model's levels of ${one.name} are not those of this release. Train it anew.`, { path: `comparisons.${one.name}.levels`, expected: one.levels.join(', ') })
    }
    return {
      m: Float64Array.from(known.levels, (level) => level.m),
      u: Float64Array.from(known.levels, (level) => level.u),
      h: Float64Array.from(known.levels, (level) => level.h),
      anchor: startingLevels(one).anchor,
      shared: startingLevels(one).shared,
    }
  })
  return { classes, prior: model.prior, householdPrior: model.householdPrior }
}
