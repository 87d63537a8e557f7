/** What people call an error that they were given. */
export const errorName = /^(?:e|err|error|ex|exception)$/;
