/** What DELETE answers. */
export interface Deleted {
  id: string;
  deleted: true;
}
