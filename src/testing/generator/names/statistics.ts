/** Real name frequencies of one language, as text tables that are read once. */
export interface NameStatistics {
  /** `Name count Name count ...`; counts need only be right relative to each other. */
  readonly female: string
  readonly male: string
  readonly surnames: string
  /** One line a name: `Name: form form ...`, what friends, other languages and other scripts make of it. */
  readonly variants: string
  /** How the rare surnames behind the head of the list are formed, and how many of a hundred people bear one. */
  readonly tail: { readonly percent: number; readonly stems: string; readonly endings: string }
}

export interface WeightedName {
  readonly name: string
  readonly weight: number
}

export interface NameTables {
  readonly female: readonly WeightedName[]
  readonly male: readonly WeightedName[]
  readonly surnames: readonly WeightedName[]
  readonly variants: ReadonlyMap<string, readonly string[]>
  readonly tail: { readonly percent: number; readonly stems: readonly string[]; readonly endings: readonly string[] }
}

/** Reads the text tables of a language. */
export function readNameTables(statistics: NameStatistics): NameTables {
  const variants = new Map<string, readonly string[]>()
  for (const line of statistics.variants.trim().split('\n')) {
    const [name, forms] = line.split(':')
    if (name !== undefined && forms !== undefined) variants.set(name.trim(), words(forms))
  }
  const { percent, stems, endings } = statistics.tail
  return {
    female: weighted(statistics.female),
    male: weighted(statistics.male),
    surnames: weighted(statistics.surnames),
    variants,
    tail: { percent, stems: words(stems), endings: words(endings) },
  }
}

function weighted(table: string): readonly WeightedName[] {
  return Array.from(table.matchAll(/([^\s\d]+) (\d+)/g), ([, name, weight]) => ({ name: name ?? '', weight: Number(weight) }))
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
