/**
 * Takes any of the characters in `leading` off the front and in `trailing` off the end.
 *
 * A loop, because `/[marks]+$/` starts anew at every mark inside the text and is quadratic.
 * @example
 * trimMarks('"olena",', '"', '",')  // 'olena'
 */
export function trimMarks(text: string, leading: string, trailing: string): string {
  let start = 0
  let end = text.length
  while (start < end && leading.includes(text.charAt(start))) start += 1
  while (end > start && trailing.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * The text before the first `mark`, or all of it.
 * @example
 * textBefore('+380671234567;ext=2', ';')  // '+380671234567'
 */
export function textBefore(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? text : text.slice(0, at)
}
