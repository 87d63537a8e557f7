import { sideBySide } from './side-by-side.ts';

await sideBySide(process.argv.slice(2), process.env);
