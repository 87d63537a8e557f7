/**
 * Texts by which a leak is found. `hidden` must never be sent; `shown` only in the message of a
 * client error, or of an error of our own that says so; `header` only in the head of one.
 */
export const marks = { hidden: 'zZhiddenZz', shown: 'zZshownZz', header: 'zZheaderZz' } as const;

export type Mark = keyof typeof marks;
