/** What a byte means outside of quotes; 0 for most, which are ordinary. */
export const delimiterKind = 1;
export const quoteKind = 2;
export const returnKind = 3;
export const lineFeedKind = 4;

export const quote = 34;
export const lineFeed = 10;
export const carriageReturn = 13;

/** Whether a byte is white space, or a sign that spreadsheets leave at the end of a file. */
export const isBlank = (byte: number): boolean => byte <= 32 && byte !== 0;

/** The kinds of all bytes of a file. */
export interface ByteKinds {
  /** The kind of each byte. */
  readonly kinds: Uint8Array;
  /** The highest byte that is not ordinary: most of a text is above it, and needs no other look. */
  readonly highest: number;
  /** One of the delimiters, and the quote; -1 where there is none. */
  readonly delimiter: number;
  readonly quote: number;
}

/** Only line breaks have a meaning: every line is one value. */
export function kindsOfLines(): ByteKinds {
  const kinds = new Uint8Array(256);
  kinds[carriageReturn] = returnKind;
  kinds[lineFeed] = lineFeedKind;
  return { kinds, highest: carriageReturn, delimiter: -1, quote: -1 };
}

/** The kinds of CSV. */
export function kindsOfCsv(delimiters: string): ByteKinds {
  const { kinds } = kindsOfLines();
  const codes = Array.from(delimiters, (delimiter) => delimiter.charCodeAt(0));
  kinds[quote] = quoteKind;
  for (const code of codes) kinds[code] = delimiterKind;
  return { kinds, highest: Math.max(quote, ...codes), delimiter: codes[0] ?? -1, quote };
}
