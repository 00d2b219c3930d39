/** What surnames are made of given names and trades with, folded: Ткач, Ткачук, Ткаченко; Peters, Peterson; Martins, Martinez. */
const endings: readonly string[] = ['', ...'cuk icuk iuk uk ik enk enko cenk cenko ov ev ic ovic evic s es son sen'.split(' ')]

/** Whether two folded surnames are made of one word with another ending each, as those of strangers are: Коваленко is not Ковальчук. */
export function areOtherwiseMade(a: string, b: string): boolean {
  return endings.some((ending) => a.endsWith(ending) && a.length - ending.length > 2 && endings.some((other) => other !== ending && b === a.slice(0, a.length - ending.length) + other))
}
