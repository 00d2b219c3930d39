import { badOption, type SelfsameError } from '../../errors.js'

/** An id came twice: one contact would be two people's, or one decision would take another's place. */
export const takenId = (): SelfsameError => badOption('newId', 'each id once', 'newId gave an id that was given before; nothing was changed. It has to give each once, after a restart too: a random UUID does.')
