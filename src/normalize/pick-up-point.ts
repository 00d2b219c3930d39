const carrier = 'нов(?:а|ої|ая|ой) по[шч]т[аиы]|нп|nova po(?:shta|st)|укрпошт[аи]|inpost'
const branch = 'відділення|отделение|branch|locker'
/** What is never anything else, with a number or without. */
const point = 'по[шч]томат|paczkomat|packstation|parcel (?:locker|shop|box)|pick-? ?up point|пункт в[иы]дач[иі]|самов[иы]в[іо]з|ponto de (?:recolha|entrega)|punto de recogida'
const apart = '[^\\p{L}\\d]{0,3}'
const numbered = `${apart}(?:n?o? ?)(\\d{1,5})(?!\\d)`
const pickUp = new RegExp(`(?<![\\p{L}\\d])(?:(?:(?:${carrier})${apart}(?:${branch}|${point})|(?:${branch}) (?:${carrier})|${point})(?!\\p{L})(?:${numbered})?|(?:${carrier})${numbered})`, 'gu')

/** Where parcels wait for whoever comes, in lower case and in whatever words, as one: `branch 12`, or `branch 0` where no number is said. */
export const asBranches = (text: string): string => text.replace(pickUp, (_, told?: string, other?: string) => `, branch ${told ?? other ?? 0}, `)
