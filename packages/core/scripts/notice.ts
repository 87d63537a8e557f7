import { metadataSource } from './phone-metadata.ts';

/** When each version of the metadata was published: the package itself does not say. */
const published: ReadonlyMap<string, string> = new Map([
  ['google-libphonenumber 3.2.47', '2026-09-29'],
]);

function dateOf(source: string): string {
  const date = published.get(source);
  if (!date) throw new Error(`Add to notice.ts when ${source} was published`);
  return date;
}

/**
 * The notice at the top of every table that is made from the metadata. It is JSDoc, because the
 * build removes other comments.
 */
export const notice = `/**
 * Made by a script of this package: run \`pnpm generate\` to change it.
 * Derived from the metadata of ${metadataSource} (${dateOf(metadataSource)}), which is libphonenumber's:
 * Copyright (C) The Libphonenumber Authors, Apache License 2.0. See NOTICE.md.
 */
`;
