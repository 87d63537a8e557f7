// What the command does, for tools of your own
export { migrate } from './migrate.ts';
export type { Change, Left, Migration, Note, SourceFile } from './project/source-file.ts';
