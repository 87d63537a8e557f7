import { optionsTable } from '../options/options-page.ts';
import { contractTables } from './contract.ts';
import { judged } from './judged.ts';
import { packages } from './packages.ts';
import { peers } from './peers.ts';
import { validators } from './validators.ts';

/** The parts of pages that are made from what the packages do, by the name in `<!-- table NAME -->`. */
export const tables = new Map<string, () => string | Promise<string>>([
  ...contractTables,
  ['judged', judged],
  ['options', optionsTable],
  ['packages', packages],
  ['peers', peers],
  ['validators', validators],
]);
