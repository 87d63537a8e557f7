import { metadataSource } from './phone-metadata.ts';

/** The notice at the top of every table that is made from the metadata. */
export const notice = `// Made by a script of this package: run \`pnpm generate\` to change it.
// Derived from the metadata of ${metadataSource} (2026-09-29), which is libphonenumber's:
// Copyright (C) The Libphonenumber Authors, Apache License 2.0. See NOTICE.md.
`;
