import { fileURLToPath } from 'node:url';

/** The root of the workspace that this file belongs to. */
export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
