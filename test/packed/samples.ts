/** One person twice, by phone, e-mail and name, and a stranger. */
export const contactsInBrowser: string = `bundle.dedupe([
  { id: '1', name: 'Олена Петренко', phone: '+380671234567', email: 'olena@mail.example' },
  { id: '2', name: 'Olena Petrenko', phone: '067 123 45 67', email: 'olena@mail.example' },
  { id: '3', name: 'John Smith', email: 'john@mail.example' },
], { policy: { countries: ['UA'] } }).contactCount`

/** Five rows, three people. */
export const people: string = `id,name,phone,email
1,Helen Peterson,+380 67 123 45 67,helen.peterson@mail.example
2,"Peterson, Helen",067 123 45 67,
3,Олена Петренко,,olena@mail.example
4,Olena Petrenko,(067) 765-43-21,olena@mail.example
5,John Smith,+351 912 345 678,john@mail.example
`
