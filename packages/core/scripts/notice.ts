import { metadataSource } from './phone-metadata.ts';

/** When what the tables are made from was published, which it does not say itself. */
const published: ReadonlyMap<string, string> = new Map([
  ['google-libphonenumber 3.2.47', '2026-09-29'],
]);

function dateOf(source: string): string {
  const date = published.get(source);
  if (!date) throw new Error(`Say in notice.ts when ${source} was published`);
  return date;
}

/**
 * The notice at the top of every table that is made from the metadata: as JSDoc, which is what the
 * build leaves in.
 */
export const notice = `/**
 * Made by a script of this package: run \`pnpm generate\` to change it.
 * Derived from the metadata of ${metadataSource} (${dateOf(metadataSource)}), which is libphonenumber's:
 * Copyright (C) The Libphonenumber Authors, Apache License 2.0. See NOTICE.md.
 */
`;
