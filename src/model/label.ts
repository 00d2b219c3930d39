import { badOption } from '../errors.js'
import type { RecordRef } from './record.js'

/** What somebody who looked at two records said of them. */
export interface Label {
  readonly left: RecordRef
  readonly right: RecordRef
  /** Whether the two are one person. */
  readonly same: boolean
}

/**
 * Checks labels where they enter.
 * @throws SelfsameError `BAD_OPTION` naming the label by its place, never a value.
 */
export function checkLabels(labels: readonly Label[]): readonly Label[] {
  const isRef = (ref: Partial<RecordRef> | undefined) => typeof ref?.source === 'string' && typeof ref.id === 'string'
  if (!Array.isArray(labels)) throw badOption('labels', 'an array')
  const bad = labels.findIndex((label: Partial<Label> | null) => !isRef(label?.left) || !isRef(label?.right) || typeof label?.same !== 'boolean')
  if (bad < 0) return labels
  throw badOption(`labels.${bad}`, '{ left: { source, id }, right: { source, id }, same: true or false }, with the source input where the records name none')
}
