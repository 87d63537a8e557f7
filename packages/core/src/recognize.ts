// The recognisers of the errors of libraries and frameworks

export { recognizeErrors } from './normalize/recognize-errors.ts';
export type { NormalizeOptions, Recognizer } from './normalize/recognizer.ts';
