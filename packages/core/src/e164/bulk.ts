export { checkE164Lines } from './bulk/check-e164-lines.ts';
export { checkE164Stream, type E164Count, type ReadableChunks } from './bulk/check-e164-stream.ts';
export { createCsvReader } from './bulk/create-csv-reader.ts';
export { createE164Scanner } from './bulk/create-e164-scanner.ts';
export type { CsvReader, CsvRow } from './bulk/csv-reader.ts';
export type { E164Scanner } from './bulk/e164-scanner.ts';
export type { CsvReaderOptions, E164ScannerOptions, InvalidLine } from './bulk/scanner-options.ts';
export { UnreadableFileError } from './bulk/unreadable-file-error.ts';
