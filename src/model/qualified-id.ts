/**
 * Joins a source and an id that is unique within it. The first colon ends the source, so that no two pairs give one id.
 * @example
 * qualifiedId('whatsapp:page-12', '447')  // 'whatsapp%3Apage-12:447'
 */
export function qualifiedId(source: string, id: string): string {
  return `${source.replaceAll('%', '%25').replaceAll(':', '%3A')}:${id}`
}
