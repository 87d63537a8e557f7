import { inject } from 'vitest';
import type {} from './prepared.ts';

const failure = inject('failure');
if (failure) throw new Error(failure);
