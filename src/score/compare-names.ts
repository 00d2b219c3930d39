export { compareGiven, givenForm, type GivenForm, type GivenLevel, type GivenToken } from './compare-given.js'
export { compareFamily, familyForm, type FamilyForm, type FamilyLevel, type FamilyToken } from './compare-family.js'
export { comparePatronymic, type PatronymicLevel } from './compare-patronymic.js'
