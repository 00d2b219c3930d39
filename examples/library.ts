import { dedupe, type PersonRecord } from 'selfsame'

// What four systems hold; ids are unique within their source.
const records: readonly PersonRecord[] = [
  { source: 'crm', id: '1', givenName: 'Олена', familyName: 'Шевчук', email: 'olena.shevchuk88@gmail.com', phone: '+380671842936' },
  { source: 'shop', id: '#1107', name: 'Elena Shevchuk', phone: '067 184 29 36', observedAt: '2026-06-19' },
  { source: 'telegram', id: '512774093', name: 'Лєна', phone: '380671842936' },
  { source: 'shop', id: '#1091', name: 'Андрій Мельник', email: 'andriy.melnyk@ukr.net', phone: '050 331 77 24' },
  { source: 'chat', id: 'c-2240' },
]

// Numbers without a country are tried as Ukrainian; everything else has its default.
const people = dedupe(records, { policy: { countries: ['UA'] } })
console.log(`${people.size} records are ${people.contactCount} contacts`)
console.log(`who wrote on Telegram? ${people.contactOf('512774093', 'telegram')}`)

// The golden record: each field's best value, and which records hold it.
for (const { id, records, golden } of people.contacts) {
  const { phone, email } = golden
  console.log(`${id}: ${email?.value ?? 'no e-mail'}, ${phone?.value ?? 'no phone'} (${phone?.from.length ?? 0} of ${records.length} records)`)
}

// The evidence between two records, numbered as they were handed in.
const why = people.explain(0, 1)
console.log(`before any evidence: ${why.prior.toFixed(1)} bits`)
for (const { comparison, level, bits } of why.evidence.filter(({ level }) => level !== 'missing')) console.log(`${comparison} ${level}: ${bits.toFixed(1)} bits`)
console.log(`together ${why.weight.toFixed(1)} bits, probability ${why.probability.toFixed(3)}: ${why.because}`)
