/** Names that people give to an error. */
export const errorName = /^(?:e|err|error|ex|exception)$/;
