/** Splits a text into words, so that a long list takes few lines. */
export const words = (text: string): string[] => text.trim().split(/\s+/);
