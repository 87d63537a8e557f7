import { describe } from 'vitest';
import { type Difference, describeLogs, describeTaken, events } from './log-table.ts';
import { get } from './logged.ts';

describe('Express', () => {
  const both: Difference = (bare) =>
    bare.map((line) => (line === 'string: [object Object]' ? 'object: {"key":"value"}' : line));
  describeLogs('express', {
    events: { ...events, 'two errors': get('/twice') },
    // Express 4 loses it.
    differences: { 'an object': both },
    settings: { env: 'production' },
  });
  describeLogs('express', { events: { 'a 5xx': get('/throw/a 5xx') }, settings: { env: 'test' } });
  describeTaken('express', { env: 'production' });
});
