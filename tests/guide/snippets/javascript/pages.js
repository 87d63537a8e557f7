import { call } from './call.js';

for (let page = 1, last = 1; page <= last; page += 1) {
  const { data } = await call('GET', `/v1/campaigns?limit=2&page=${page}`);
  for (const campaign of data.data) console.log(campaign.id);
  last = data.data.length > 0 ? data.meta.totalPages : 0;
}
