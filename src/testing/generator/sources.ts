/** What a source delivers, in a hundred of its records. */
export interface Shape {
  readonly name: string
  /** Its share among the records. */
  readonly weight: number
  /** Filled in by hand, and so with slips and placeholders. */
  readonly typed: boolean
  /** Given and family name in columns of their own. */
  readonly split: boolean
  readonly nameless: number
  readonly givenOnly: number
  readonly nickname: number
  /** Ukrainian names in Latin letters. */
  readonly latin: number
  readonly phone: number
  readonly email: number
  readonly born: number
  readonly address: number
  readonly city: number
  readonly company: number
}

const base = { typed: true, split: false, nameless: 0, givenOnly: 0, nickname: 8, latin: 15, phone: 0, email: 0, born: 0, address: 0, city: 0, company: 0 }

/** The channels of a help desk with a shop. Shares and fillings are judgements, made to look like an inbox, not measured. */
export const shapes: readonly Shape[] = [
  { ...base, name: 'order', weight: 20, split: true, givenOnly: 4, nickname: 6, phone: 93, email: 84, address: 84, city: 92 },
  { ...base, name: 'form', weight: 16, split: true, nameless: 3, givenOnly: 34, nickname: 14, phone: 84, email: 72, born: 10, city: 35, company: 40 },
  { ...base, name: 'email', weight: 13, typed: false, nameless: 16, givenOnly: 20, nickname: 12, latin: 60, phone: 22, email: 100, company: 10 },
  { ...base, name: 'call', weight: 13, typed: false, nameless: 66, givenOnly: 24, nickname: 20, latin: 5, phone: 100 },
  { ...base, name: 'whatsapp', weight: 11, typed: false, nameless: 9, givenOnly: 56, nickname: 30, latin: 45, phone: 0 },
  { ...base, name: 'instagram', weight: 8, typed: false, nameless: 18, givenOnly: 50, nickname: 34, latin: 70, phone: 34, email: 10 },
  { ...base, name: 'telegram', weight: 6, typed: false, nameless: 8, givenOnly: 55, nickname: 32, latin: 45, phone: 46 },
  { ...base, name: 'viber', weight: 4, typed: false, nameless: 6, givenOnly: 58, nickname: 28, latin: 25, phone: 55 },
  { ...base, name: 'chat', weight: 4, nameless: 45, givenOnly: 46, nickname: 25, phone: 34, email: 44 },
  { ...base, name: 'crm', weight: 9, split: true, nickname: 5, phone: 90, email: 80, born: 30, address: 36, city: 62, company: 70 },
]

/** The shape of that name. */
export function shape(name: string): Shape {
  return shapes.find((candidate) => candidate.name === name)!
}
