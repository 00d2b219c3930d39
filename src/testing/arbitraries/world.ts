/**
 * What is said in a small world: a handful of people, so that whoever is drawn meets others. One name in several languages and spellings, one number and
 * one mailbox in several writings, households and namesakes that share a value and contradict each other, and what is no value at all.
 */
export const world = {
  name: ['Olena Petrenko', 'Олена Петренко', 'Petrenko Olena', 'Helena Petrenko', 'Olha Petrenko', 'Maria Silva', 'Silva Maria', 'João Silva', 'John Smith', 'John Smith Jr', 'Ivan Petrenko', 'Guest', 'Nellie_99'],
  givenName: ['Olena', 'Олена', 'Olha', 'Maria', 'Marie', 'John', 'Jon', 'João', 'Іван', 'J'],
  familyName: ['Petrenko', 'Петренко', 'Silva', 'Silva Costa', 'Smith', 'Smyth'],
  phone: ['+380671234567', '+38 (067) 123-45-67', '0671234567', '+380501112233', '501112233', '+351912345678', '0000000000'],
  /** Of whoever has several. */
  phones: ['', '+380671234567', '+380501112233', '+380931234567'],
  email: ['olena.p@ukr.net', 'Olena.P@Ukr.net', 'm.silva77@gmail.com', 'msilva77@gmail.com', 'm.silva77@ukr.net', 'info@roshen.com', 'no@no.com'],
  instagram: ['@nellie_99', 'nellie_99', 'olena.p'],
  telegram: ['nellie_99', '@olena_p'],
  whatsapp: ['380671234567', '+351 912 345 678'],
  birthDate: ['1990-04-03', '03/04/1990', '1956-12-01', '1990', 'yesterday'],
  street: ['12 Hrushevskoho St', 'вул. Грушевського, 12', 'Rua Augusta 5'],
  postcode: ['01001', '1000-100'],
  city: ['Kyiv', 'Київ', 'Lisboa'],
  nationalId: ['3184710691', '1759013776'],
  accountId: ['a1', 'a2'],
} as const
