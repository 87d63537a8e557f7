/** What a byte means outside of quotes. */
export const ordinary = 0;
export const delimiterKind = 1;
export const quoteKind = 2;
export const returnKind = 3;
export const lineFeedKind = 4;

export const quote = 34;
export const lineFeed = 10;

/** Whether a byte is white space, or a sign that spreadsheets leave at the end of a file. */
export const isBlank = (byte: number): boolean => byte <= 32 && byte !== 0;

/** The kind of each byte, where cells end at one of these characters. */
export type ByteKinds = Uint8Array;

/** Only line breaks have a meaning: every line is one value. */
export function kindsOfLines(): ByteKinds {
  const kinds = new Uint8Array(256);
  kinds[13] = returnKind;
  kinds[lineFeed] = lineFeedKind;
  return kinds;
}

/** The kinds of CSV. */
export function kindsOfCsv(delimiters: string): ByteKinds {
  const kinds = kindsOfLines();
  kinds[quote] = quoteKind;
  for (const delimiter of delimiters) kinds[delimiter.charCodeAt(0)] = delimiterKind;
  return kinds;
}
