/** One person twice, by phone, e-mail and name, and a stranger. */
export const contactsInBrowser: string = `bundle.dedupe([
  { id: '1', name: 'Олена Петренко', phone: '+380671234567', email: 'olena.petrenko@gmail.com' },
  { id: '2', name: 'Olena Petrenko', phone: '067 123 45 67', email: 'olena.petrenko@gmail.com' },
  { id: '3', name: 'John Smith', email: 'john.smith@gmail.com' },
], { policy: { countries: ['UA'] } }).contactCount`

/** Five rows, three people. */
export const people: string = `id,name,phone,email
1,Helen Peterson,+380 67 123 45 67,helen.peterson@gmail.com
2,"Peterson, Helen",067 123 45 67,
3,Олена Петренко,,olena@gmail.com
4,Olena Petrenko,(067) 765-43-21,olena@gmail.com
5,John Smith,+351 912 345 678,john@gmail.com
`
