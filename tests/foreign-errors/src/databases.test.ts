import { databaseErrors } from '@error-contract/core';
import { checkCases, fault } from './rows.ts';
import { elsewhere, faults, known } from './tables/databases.ts';

const options = { mapError: databaseErrors() };
checkCases(
  'databases, hidden',
  [...known, ...faults].map(([name, provoke]) => [name, provoke, fault]),
);
checkCases('databases with databaseErrors()', known, options);
checkCases('what databaseErrors() leaves alone', [...faults, ...elsewhere], options);
