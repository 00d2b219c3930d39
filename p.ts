import { readProfile, keysOfValues } from './src/resolve/profile-reader.js'
import { generateContacts } from './src/testing/index.js'
import { recordOf } from './test/resolve/records.js'
import { fields } from './src/model/field.js'
const recs = [...generateContacts({ people: 8000, seed: 3 })].map(recordOf).map((r) => Object.fromEntries(fields.flatMap((f) => (r[f] ? [[f, [r[f] as string]]] : []))))
let n = 0; let keys = 0; let bad = 0
for (const pass of [0, 1]) { const t = performance.now(); n = 0; keys = 0; for (const r of recs) { const p = readProfile(r, [], {}); if (p) { n++; keys += p.keys.keys.length; } } console.log(pass, recs.length, n, keys / n, (performance.now() - t) / recs.length * 1000, 'us') }
for (const r of recs.slice(0, 3000)) { const p = readProfile(r, [], {}); if (p && JSON.stringify(p.keys.keys) !== JSON.stringify(keysOfValues(p.values).keys)) bad++ }
console.log(bad)
