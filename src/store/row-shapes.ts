import type { ProfileRow, RecordRow } from './rows.js'

/*
 * Rows with their properties in one order, however they came together. An engine describes each shape of object once, and reads few shapes
 * fast; objects that are made from each other by spreading may each have a shape of its own, which takes more room than what
 * they hold. The same rows then give the same text, too.
 */

/**
 * The layout of the rows that are derived (profiles with their values, keys and links; reviews), as a ruling in force names it. To be counted up whenever one of
 * them changes: a resolver reads no others, and `upgrade` derives them anew. Records, interactions, decisions, consents and the feed derive from nothing: those of every earlier release are read.
 */
export const layout = 1

/** @param change What is otherwise than in `row`. */
export function recordRow(row: RecordRow, change: Partial<RecordRow> = {}): RecordRow {
  const { id, source, key } = row
  const says = change.says ?? row.says
  const values = change.values ?? row.values
  const observedAt = change.observedAt ?? row.observedAt
  const since = change.since ?? row.since
  const history = change.history ?? row.history
  const marks = shared(change.marks ?? row.marks)
  const profile = change.profile ?? row.profile
  const contact = change.contact ?? row.contact
  const given = change.given ?? row.given
  const shaped: RecordRow = { id, source, key, says, values, observedAt, since, history, marks, profile, contact, given }
  const versions = change.versions ?? row.versions
  const mixed = change.mixed ?? row.mixed
  const detached = change.detached ?? row.detached
  const { gone } = row
  if (versions === undefined && mixed === undefined && detached === undefined && gone === undefined) return shaped
  return { ...shaped, ...(versions === undefined ? {} : { versions }), ...(mixed === undefined ? {} : { mixed }), ...(detached === undefined ? {} : { detached }), ...(gone === undefined ? {} : { gone }) }
}

/** @param change What is otherwise than in `row`. */
export function profileRow(row: ProfileRow, change: Partial<ProfileRow> = {}): ProfileRow {
  const { id, values, rank, terms, digits } = row
  const keys = change.keys ?? row.keys
  const links = shared(change.links ?? row.links)
  const weights = shared(change.weights ?? row.weights)
  const marks = shared(change.marks ?? row.marks)
  const vouched = shared(change.vouched ?? row.vouched)
  const size = change.size ?? row.size
  const histories = change.histories ?? row.histories
  const contact = change.contact ?? row.contact
  const given = change.given ?? row.given
  const shaped: ProfileRow = { id, values, rank, keys, terms, digits, links, weights, marks, vouched, size, histories, contact, given }
  const crowded = change.crowded ?? row.crowded
  return crowded === undefined ? shaped : { ...shaped, crowded }
}

const nothing: readonly never[] = []

/** Most rows have no marks, many no links, and need no list each to say so. */
const shared = <T>(all: readonly T[]): readonly T[] => (all.length === 0 ? nothing : all)
