import { isValidE164, regionOf } from '../src/e164/exact.ts';
import { candidates } from './exact/candidates.ts';
import { parserRegion } from './exact/parser-verdict.ts';

const [count = '1000000', seed = '1'] = process.argv.slice(2);
const numbers = candidates(Number(seed));
let valid = 0;
let different = 0;

for (let index = 0; index < Number(count); index++) {
  const number = numbers.next().value;
  const expected = parserRegion(number);
  if (expected !== undefined) valid++;
  if (regionOf(number) === expected && isValidE164(number) === (expected !== undefined)) continue;
  different++;
  console.error(`${number}: ${regionOf(number)}, and ${expected} for libphonenumber`);
}

console.log(`${count} numbers from seed ${seed}: ${valid} valid, ${different} judged differently`);
if (different > 0) process.exitCode = 1;
