import type { ConsentStatement, InboundEvent, Participant } from './event.js'

/** Something that happened, as an existing CRM has it. */
export type ImportedInteraction = Pick<InboundEvent, 'id' | 'kind' | 'at' | 'direction' | 'facts' | 'ref' | 'conversation'>

/** A contact of an existing CRM, with what hangs on it. */
export interface ImportedContact {
  /** Its id there. */
  readonly id: string
  readonly person: NonNullable<Participant['person']>
  /** Other ids under which the CRM knows the same contact: of contacts that it merged itself, for example. They are joined, unless a standing decision says *different*, and `mirror` names them no more until they have a row again. */
  readonly otherIds?: readonly string[] | undefined
  /** When the CRM last changed it, ISO 8601. */
  readonly observedAt?: string | undefined
  readonly trust?: Participant['trust']
  readonly interactions?: readonly ImportedInteraction[] | undefined
  readonly consents?: readonly (ConsentStatement & { readonly at?: string | undefined })[] | undefined
}
