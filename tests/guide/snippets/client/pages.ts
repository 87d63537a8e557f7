import { api } from './api.ts';

for await (const campaign of api.paginate<{ id: string }>('/v1/campaigns', { limit: 2 })) {
  console.log(campaign.id);
}
