import type { ConsentStatement, InboundEvent, Participant } from './event.js'

/** Something that happened, as an existing CRM has it. */
export type ImportedInteraction = Pick<InboundEvent, 'id' | 'kind' | 'at' | 'direction' | 'facts' | 'ref' | 'conversation'>

/** A contact of an existing CRM, with what hangs on it. */
export interface ImportedContact {
  /** Its id there. */
  readonly id: string
  readonly person: NonNullable<Participant['person']>
  /** Other ids under which the CRM knows the same contact: of contacts that it merged itself, for example. They are joined, unless a standing decision says *different*, and `mirror` names them no more until they have a row again. Fewer than 5,000. */
  readonly otherIds?: readonly string[] | undefined
  /**
   * The contact for which `mirror` said `create`, by any of its ids: the CRM made this one of it. They are joined when the row first comes in, unless a standing decision says *different*.
   * Of a row that is known already it says nothing, so an export may repeat it.
   */
  readonly contactId?: string | undefined
  /** When the CRM last changed it, ISO 8601. */
  readonly observedAt?: string | undefined
  readonly trust?: Participant['trust']
  readonly interactions?: readonly ImportedInteraction[] | undefined
  /** Where `at` is left out a statement is of when the export was taken, and where the exports before it said so too, of the first of them. */
  readonly consents?: readonly (ConsentStatement & { readonly at?: string | undefined })[] | undefined
}
