import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
