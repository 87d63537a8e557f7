import type { PassThrough } from 'node:stream';
import { beforeEach, expect } from 'vitest';
import { campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import type { CsvSource } from '../uploads/read-csv.ts';
import type { UploadReport } from '../uploads/upload-leads.ts';
import type { Backend } from './backends.ts';
import { held, numbers } from './csv-sources.ts';
import { type Fixture, useTelephony } from './fixture.ts';

/** An upload of which a part has arrived. */
export interface BegunUpload {
  readonly file: PassThrough;
  readonly result: Promise<UploadReport>;
  /** Sends one more valid row, and the end. */
  finish(): Promise<UploadReport>;
}

/** What a test of uploads also uses: its own campaign, and a look into the database. */
export interface UploadFixture extends Fixture {
  campaignId: string;
  upload(csv: CsvSource, keyId?: string): Promise<UploadReport>;
  /** Begins an upload and waits until two batches, the header and 999 rows, are stored. */
  begin(keyId?: string): Promise<BegunUpload>;
  /** How many leads the list has in total. */
  shown(): Promise<number>;
  /** How many leads and uploads of the campaign are in the database, visible or not. */
  stored(): Promise<readonly [leads: number, uploads: number]>;
}

async function count(fixture: UploadFixture, table: 'leads' | 'uploads'): Promise<number> {
  const { n } = await fixture.store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as('n'))
    .where('campaign_id', '=', fixture.campaignId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function begin(fixture: UploadFixture, keyId?: string): Promise<BegunUpload> {
  const file = held(numbers(999));
  const result = fixture.upload(file, keyId);
  // Not every test awaits it.
  result.catch(() => undefined);
  await expect.poll(fixture.stored).toEqual([999, 1]);
  const finish = () => {
    file.end('+14155550100\n');
    return result;
  };
  return { file, result, finish };
}

/** Gives each test of a file an {@link UploadFixture}. */
export function useUploads(backend?: Backend): UploadFixture {
  const fixture = useTelephony(backend) as UploadFixture;
  beforeEach(async () => {
    const { telephony, organizationId, agentId: agent_id } = fixture;
    const given = { name: 'C', agent_id, from_phone_number: '+14155550100' };
    const campaign = campaignInputSchema.parse(given);
    fixture.campaignId = (await telephony.campaigns.create(organizationId, campaign)).id;
  });
  fixture.upload = (csv, keyId) => {
    const { telephony, organizationId, campaignId } = fixture;
    return telephony.leads.upload({ organizationId, campaignId, csv, keyId });
  };
  fixture.begin = (keyId) => begin(fixture, keyId);
  fixture.shown = async () => {
    const { telephony, organizationId, campaignId } = fixture;
    const query = { page: 1, limit: 1 };
    return (await telephony.leads.list(organizationId, campaignId, query)).meta.total;
  };
  fixture.stored = async () => [await count(fixture, 'leads'), await count(fixture, 'uploads')];
  return fixture;
}
