/** The result of a DELETE. */
export interface Deleted {
  id: string;
  deleted: true;
}
