import { createDeviationReport } from '@error-contract/core/node';

// Writes the table to standard error when the process exits.
const { onDeviation, table } = createDeviationReport({ printAtExit: false });
onDeviation({ statusCode: 404, method: 'GET', route: '/a', reason: 'the body lacks message' });
console.log(table().split('\n')[0]); // Error answers that break the contract: 1
