/** The words of a text: a long list that takes a line for ten of them, not for each. */
export const words = (text: string): string[] => text.trim().split(/\s+/);
