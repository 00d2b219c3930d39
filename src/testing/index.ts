export { arbitraries, type Arbitraries } from './arbitraries/arbitraries.js'
export { carryOut, type CarriedOut, type CarryOutOptions, type DecidingPeople } from './arbitraries/carry-out.js'
export { type Arbitrary, type FastCheck, type HowMany } from './arbitraries/fast-check.js'
export { type LedgerStep } from './arbitraries/ledger.js'
export { fakeClock, type FakeClock } from './fake-clock.js'
export {
  contactHeader,
  contactTraits,
  generateContacts,
  generateEvents,
  generatePeople,
  generatorLocales,
  peopleHeader,
  type ContactTrait,
  type GenerateContactsOptions,
  type GeneratedPersonRow,
  type GeneratedRow,
  type GeneratePeopleOptions,
  type GeneratorLocale,
} from './generator/index.js'
export { resolverContract } from './resolver-contract/contract.js'
export { type MakeResolver } from './resolver-contract/trial-store.js'
export { type ContractCheck, type StoreSubject } from './store-contract/check.js'
export { storeContract, type StoreContractOptions } from './store-contract/contract.js'
export { peopleContract, type PeopleSubject } from './people-contract.js'
