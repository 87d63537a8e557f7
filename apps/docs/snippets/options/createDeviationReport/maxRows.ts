import { createDeviationReport } from '@error-contract/core/node';

const { onDeviation, summary } = createDeviationReport({ maxRows: 1 });
for (const route of ['/a', '/b', '/c']) {
  onDeviation({ statusCode: 404, method: 'GET', route, reason: 'the body lacks message' });
}
for (const { count, route } of summary()) console.log(count, route); // 2 other routes
// 1 /a
