/** `(41) 99123-4567`: an area in brackets before no more than a subscriber's digits. Some country's calling code it is by chance. */
export const bracketedArea: RegExp = /^\s*\(\d\d\)(?:\D*\d){6,9}\D*$/
