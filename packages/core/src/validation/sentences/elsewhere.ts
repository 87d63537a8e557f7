/** Stands for a value that a schema refers to: that of another field, or the time of the request. */
export class Elsewhere {
  /** `the value of a`, in a sentence. */
  readonly said: string;
  readonly isDate: boolean;

  constructor(said: string, isDate = false) {
    this.said = said;
    this.isDate = isDate;
  }
}

export const now = 'now';
