/** The number of each valid row. */
export const to = '+14155550101';

/** A file as programs and people make them, and what becomes of it. */
export interface CsvExport {
  readonly name: string;
  readonly file: string | Uint8Array;
  /** The accepted rows. */
  readonly leads?: readonly Lead[];
  /** The refused rows: their line, and the number that is wrong or a sentence. */
  readonly refused?: readonly (readonly [line: number, why: string])[];
  /** Why the file is refused. */
  readonly fault?: string;
}

/** A lead: its name, and its variables. */
export type Lead = readonly [name: string | null, variables?: Readonly<Record<string, string>>];

/** Text as Excel writes it with the type "Unicode text". */
export const utf16 = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, 'utf16le');
/** A table of it. */
export const byTab = `phone_number\tname\r\n${to}\tZ\r\n`;
