/** What a record bears of a decision that names it: the decision's id and the side on which the record stands. */
export const markOf = (decisionId: string, side: 'same' | 'left' | 'right'): string => `${decisionId}:${side}`

/** The side of a mark. */
export const sideOf = (mark: string): string => mark.slice(mark.lastIndexOf(':') + 1)

/** The id of the decision; it may hold colons of its own. */
export const decisionOf = (mark: string): string => mark.slice(0, mark.lastIndexOf(':'))

/** Whether the decision puts together all who bear the mark. */
export const isJoining = (mark: string): boolean => sideOf(mark) === 'same'
