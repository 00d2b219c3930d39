import * as z from 'zod/mini'
import { SelfsameError } from '../errors.js'
import { type Field, fields } from '../model/field.js'
import { comparators } from './comparators.js'
import { bit, toUnits, type Weights } from './level-units.js'
import type { Model, ModelComparison, ModelFrequencies } from './model.js'
import type { Frequencies } from './rarity.js'
import { defaultPriors, startingLevels } from './train.js'

/** A comparison's name, fields and levels: what of it a model speaks of. */
export interface Compared {
  readonly name: string
  readonly fields: readonly Field[]
  readonly levels: readonly string[]
}

/** A model in the engine's numbers: weights, the threshold in units, and the frequencies of values. */
export interface ModelNumbers {
  readonly weights: Weights
  readonly threshold: number
  readonly salt: number
  /** Lower caps of blocking keys, by name. */
  readonly caps: Readonly<Record<string, number>>
  readonly answers?: Model['answers'] | undefined
  /** For each comparison; `undefined` where nothing was counted. */
  readonly frequencies: readonly (Frequencies | undefined)[]
}

/** The weights as a model: plain JSON that decides the same elsewhere. */
export function toModel({ weights, threshold, salt, caps, answers, frequencies }: ModelNumbers, list: readonly Compared[], origin: Model['origin']): Model {
  return {
    version: 1,
    origin,
    prior: weights.prior,
    householdPrior: weights.householdPrior,
    organizationPrior: weights.organizationPrior,
    namesakes: weights.namesakes,
    threshold: threshold / bit,
    salt,
    caps,
    ...(answers === undefined ? {} : { answers }),
    comparisons: list.map((one, c): ModelComparison => {
      const { m, u, h, o } = weights.classes[c]!
      const counted = frequencies[c]
      return {
        comparison: one.name,
        fields: one.fields,
        levels: one.levels.map((level, l) => ({ level, m: m[l]!, u: u[l]!, h: h[l]!, o: o[l]! })),
        ...(counted === undefined ? {} : { frequencies: toArrays(counted) }),
      }
    }),
  }
}

function toArrays({ present, counts }: Frequencies): ModelFrequencies {
  const hashes = [...counts.keys()].sort((a, b) => a - b)
  return { present, hashes, counts: hashes.map((hash) => counts.get(hash)!) }
}

/** How many records a resolver's first day is taken to stand for: what decides before anything was learnt is not too sure of itself. */
const firstRecords = 10_000
/** The probability asked for where nothing was learnt: expectations of the default model are no measurements. */
export const untaught: number = 0.9

/**
 * The model that decides where nothing was learnt yet.
 * @example
 * defaultModel().origin  // 'default'
 */
export function defaultModel(): Model {
  const weights = { classes: comparators.map(startingLevels), ...defaultPriors(firstRecords) }
  return toModel({ weights, threshold: toUnits(Math.log2(untaught / (1 - untaught))), salt: 0, caps: {}, frequencies: [] }, comparators, 'default')
}

const probability = z.number().check(z.gt(0), z.lte(1))
const share = z.number().check(z.gt(0), z.lt(1))
const count = z.int().check(z.nonnegative())

/** The shape of a model; its JSON Schema is published as `selfsame/model.schema.json`. */
export const modelSchema: z.ZodMiniType = z.object({
  version: z.literal(1),
  origin: z.enum(['default', 'learnt', 'given']),
  prior: share,
  householdPrior: share,
  organizationPrior: share,
  namesakes: z.number().check(z.gte(0), z.lt(1)),
  threshold: z.number(),
  salt: z.int(),
  caps: z.record(z.string(), z.int().check(z.positive())),
  answers: z.optional(z.object({ same: count, different: count })),
  comparisons: z.array(z.object({
    comparison: z.string(),
    fields: z.array(z.enum(fields)),
    levels: z.array(z.object({ level: z.string(), m: probability, u: probability, h: probability, o: probability })),
    frequencies: z.optional(z.object({ present: count, hashes: z.array(z.int()), counts: z.array(z.int().check(z.positive())) })),
  })),
})

/**
 * What a model gives to the comparisons at hand; what it does not know starts from the defaults.
 * @throws SelfsameError `BAD_MODEL` where it is no model, or its version or the levels of a comparison are others.
 */
export function fromModel(model: Model, list: readonly Compared[]): ModelNumbers {
  const checked = modelSchema.safeParse(model)
  if (!checked.success) {
    const path = checked.error.issues[0]!.path.join('.') || '(root)'
    const expected = path === 'version' ? '1' : 'what dedupe or train gave'
    throw new SelfsameError('BAD_MODEL', `The model is not one that this release reads, at ${path}. Hand in the model of an earlier result, unchanged, or train it anew.`, { path, expected })
  }
  const known = list.map((one) => {
    const found = model.comparisons.find((comparison) => comparison.comparison === one.name)
    if (found !== undefined && (found.levels.length !== one.levels.length || found.levels.some((level, l) => level.level !== one.levels[l]))) {
      throw new SelfsameError('BAD_MODEL', `The model's levels of ${one.name} are not those of this release. Train it anew.`, { path: `comparisons.${one.name}.levels`, expected: one.levels.join(', ') })
    }
    if (found?.frequencies !== undefined && found.frequencies.hashes.length !== found.frequencies.counts.length) {
      throw new SelfsameError('BAD_MODEL', `The model's frequencies of ${one.name} are not as many hashes as counts. Train it anew.`, { path: `comparisons.${one.name}.frequencies`, expected: `${found.frequencies.hashes.length} counts` })
    }
    return found
  })
  const classes = list.map((one, c) => {
    const found = known[c]
    const start = startingLevels(one)
    if (found === undefined) return start
    const column = (pick: 'm' | 'u' | 'h' | 'o') => Float64Array.from(found.levels, (level) => level[pick])
    return { ...start, m: column('m'), u: column('u'), h: column('h'), o: column('o') }
  })
  return {
    weights: { classes, prior: model.prior, householdPrior: model.householdPrior, organizationPrior: model.organizationPrior, namesakes: model.namesakes },
    threshold: toUnits(model.threshold),
    salt: model.salt,
    caps: model.caps,
    answers: model.answers,
    frequencies: known.map((one) => one?.frequencies && { present: one.frequencies.present, counts: new Map(one.frequencies.hashes.map((hash, i) => [hash, one.frequencies!.counts[i]!])) }),
  }
}
