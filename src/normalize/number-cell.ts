const withFraction = /^([^\p{L}\d]*\d+)\.0\s*$/u
const withPower = /^\s*(\d)[.,](\d+)e\+(\d\d?)\s*$/i

/**
 * The digits of a number that a spreadsheet or a data frame took for an amount: `380671842936.0`, `3.80671842936E+11`. Any other text
 * comes back as it is, and of `3.80672E+11`, where digits are lost, nothing.
 */
export function numberCell(text: string): string {
  const whole = withFraction.exec(text)?.[1]
  if (whole !== undefined) return whole
  const [, first, rest, places] = withPower.exec(text) ?? []
  return rest === undefined ? text : rest.length === Number(places) ? `${first}${rest}` : ''
}
