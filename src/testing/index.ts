export {
  contactHeader,
  contactTraits,
  generateContacts,
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
