/** Why the command cannot run, for the person who started it. */
export class CannotRunError extends Error {
  override readonly name = 'CannotRunError';
}
