/** What surnames are made of given names and trades with, folded: Ткач, Ткачук, Ткаченко; Peters, Peterson; Martins, Martinez. */
const endings: ReadonlySet<string> = new Set(['', ...'cuk icuk iuk uk ik enk enko cenk cenko ov ev ic ovic evic s es son sen'.split(' ')])
const longest = 5

/** Whether two folded surnames are made of one word with another ending each, as those of strangers are: Коваленко is not Ковальчук. */
export function areOtherwiseMade(a: string, b: string): boolean {
  let alike = 0
  while (alike < a.length && a.charCodeAt(alike) === b.charCodeAt(alike)) alike += 1
  if (alike === a.length && alike === b.length) return false
  for (let stem = Math.max(3, a.length - longest, b.length - longest); stem <= alike; stem += 1) if (endings.has(a.slice(stem)) && endings.has(b.slice(stem))) return true
  return false
}
