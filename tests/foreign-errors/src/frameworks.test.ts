import { checkCases } from './rows.ts';
import { frameworkRows } from './tables/frameworks.ts';

checkCases('frameworks', frameworkRows);
