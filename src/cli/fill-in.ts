import type { Field } from '../model/field.js'
import { completes, partedBy } from './columns/wholes.js'
import type { ColumnEncoder } from './csv/encode.js'
import { unpack } from './csv/packed-values.js'

/** A column of the table while its rows are read. */
export interface FillingColumn {
  readonly field: Field
  readonly encoder: ColumnEncoder
  readonly fillsIn: boolean
}

const parts: Partial<Record<Field, readonly Field[]>> = { name: ['givenName', 'familyName'], givenName: ['givenName', 'name'], address: ['street', 'city', 'postcode'] }

/**
 * Silences the columns that stand in for others in each row where those speak: a whole beside its parts, a nickname beside a given name. A name of which one part is
 * empty is the whole's where that is read as the other part and what is missing; a whole that says otherwise, such as the title of a deal, stays silent.
 */
export function fillIn(columns: readonly FillingColumn[], size: number): void {
  for (const column of columns) {
    if (!column.fillsIn) continue
    const beside = columns.filter(({ field, fillsIn }) => !fillsIn && parts[column.field]?.includes(field) === true).map(({ field, encoder }) => ({ field, encoder, codes: encoder.codes(size) }))
    const codes = column.encoder.codes(size)
    const completed = new Map<string, number>()
    const textsOf = new Map<ColumnEncoder, readonly string[]>()
    const textOf = (encoder: ColumnEncoder, code: number): string => {
      if (!textsOf.has(encoder)) textsOf.set(encoder, unpack(encoder.dictionary.packed()))
      return textsOf.get(encoder)![code]!
    }
    for (let row = 0; row < size; row++) {
      if (codes[row]! < 0) continue
      const said = beside.filter((one) => one.codes[row]! >= 0)
      const [first] = said
      if (first === undefined) continue
      codes[row] = column.field === 'name' && said.every(({ field }) => field === first.field) ? complete(codes[row]!, first, first.codes[row]!) : -1
    }

    function complete(whole: number, { field, encoder }: { readonly field: Field; readonly encoder: ColumnEncoder }, part: number): number {
      const key = `${whole} ${part} ${field}`
      let code = completed.get(key)
      if (code === undefined) {
        const [text, known] = [textOf(column.encoder, whole), textOf(encoder, part)]
        const role = field === 'familyName' ? 'familyName' : 'givenName'
        const bytes = Buffer.from(partedBy(text, known, role))
        code = completes(text, known, role) ? column.encoder.dictionary.intern(bytes, 0, bytes.length) : -1
        completed.set(key, code)
      }
      return code
    }
  }
}
