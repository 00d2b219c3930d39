/**
 * Month names as forms and documents write them, January first; nominative and genitive where a
 * language tells them apart. Any unambiguous beginning of three letters or more is understood too.
 */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'січень', 'січня', 'janeiro', 'январь', 'января', 'enero', 'styczeń', 'stycznia', 'januar', 'jänner', 'janvier', 'gennaio', 'i'],
  ['february', 'лютий', 'лютого', 'fevereiro', 'февраль', 'февраля', 'febrero', 'luty', 'lutego', 'februar', 'février', 'febbraio', 'ii'],
  ['march', 'березень', 'березня', 'março', 'март', 'марта', 'marzo', 'marzec', 'marca', 'märz', 'mars', 'iii'],
  ['april', 'квітень', 'квітня', 'abril', 'апрель', 'апреля', 'kwiecień', 'kwietnia', 'avril', 'aprile', 'iv'],
  ['may', 'травень', 'травня', 'maio', 'май', 'мая', 'mayo', 'maj', 'maja', 'mai', 'maggio', 'v'],
  ['june', 'червень', 'червня', 'junho', 'июнь', 'июня', 'junio', 'czerwiec', 'czerwca', 'juni', 'juin', 'giugno', 'vi'],
  ['july', 'липень', 'липня', 'julho', 'июль', 'июля', 'julio', 'lipiec', 'lipca', 'juli', 'juillet', 'luglio', 'vii'],
  ['august', 'серпень', 'серпня', 'agosto', 'август', 'августа', 'sierpień', 'sierpnia', 'août', 'viii'],
  ['september', 'вересень', 'вересня', 'setembro', 'сентябрь', 'сентября', 'septiembre', 'wrzesień', 'września', 'septembre', 'settembre', 'ix'],
  ['october', 'жовтень', 'жовтня', 'outubro', 'октябрь', 'октября', 'octubre', 'październik', 'października', 'oktober', 'octobre', 'ottobre', 'x'],
  ['november', 'листопад', 'листопада', 'novembro', 'ноябрь', 'ноября', 'noviembre', 'listopada', 'novembre', 'xi'],
  ['december', 'грудень', 'грудня', 'dezembro', 'декабрь', 'декабря', 'diciembre', 'grudzień', 'grudnia', 'dezember', 'décembre', 'dicembre', 'xii'],
]

/** Words beside the numbers of a date that say nothing: "9 de abril", "1956 року", "9th of". */
export const dateNoise: readonly string[] = [
  'de', 'do', 'of', 'the', 'del', 'den', 'st', 'nd', 'rd', 'th', 'o', 'a', 'er', 'го', 'е', 'р', 'рік', 'року', 'рр', 'н', 'г', 'год', 'года', 'гр', 'r', 'roku', 'ano',
  'born', 'on', 'date', 'birth', 'dob', 'дата', 'народження', 'народився', 'народилася', 'рождения', 'родился', 'родилась', 'нар', 'род', 'data', 'nascimento', 'nasc', 'nascido', 'nascida', 'em', 'ad', 'ce',
  'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
]
