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
