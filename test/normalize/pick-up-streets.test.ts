import { expect, test } from 'vitest'
import { placesSaid } from '../../src/normalize/columns/places.js'
import { dedupe } from '../../src/resolve/dedupe.js'

// Seen to fail before: two people called Юлія who collect in one branch were one.
test('who collects at one branch lives in no one street, and is not joined by a given name', () => {
  for (const address of ['Відділення №34', 'НП 4', 'Parcel locker 12']) {
    expect(placesSaid({ address: [address], city: ['Львів'] }, {})).toMatchObject({ street: undefined, place: { city: 'lviv' } })
    const records = [['1', 'Юлія'], ['2', 'Юлія'], ['3', 'Вікторія'], ['4', 'Савченко Вікторія']].map(([id, name]) => ({ source: 'shop', id: id!, name: name!, address, city: 'Львів' }))
    expect([...dedupe(records).contacts], address).toHaveLength(4)
  }
})
