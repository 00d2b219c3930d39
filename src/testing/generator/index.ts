export { contactHeader, generateContacts, type GenerateContactsOptions, type GeneratedRow } from './contacts.js'
export { generatorLocales, type GeneratorLocale } from './locale.js'
export { generatePeople, peopleHeader, type GeneratedPersonRow, type GeneratePeopleOptions } from './people.js'
export { contactTraits, type ContactTrait } from './traits.js'
