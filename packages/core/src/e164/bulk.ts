export { checkE164Lines } from './bulk/check-e164-lines.ts';
export { checkE164Stream, type E164Count, type ReadableChunks } from './bulk/check-e164-stream.ts';
export { createE164Scanner } from './bulk/create-e164-scanner.ts';
export type { E164Scanner } from './bulk/e164-scanner.ts';
export type { E164ScannerOptions, InvalidLine } from './bulk/scanner-options.ts';
