import { metadataSource } from './metadata-source.ts';

/**
 * The notice at the top of every table that is made from the metadata. It is JSDoc, because the
 * build removes other comments.
 */
export const notice = `/**
 * Made by a script of this package: run \`pnpm generate\` to change it.
 * Derived from the metadata of ${metadataSource}:
 * Copyright (C) The Libphonenumber Authors, Apache License 2.0. See NOTICE.md.
 */
`;
