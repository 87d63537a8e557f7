import { parseE164 } from '@error-contract/core/e164';
import { checkE164Lines, UnreadableFileError } from '@error-contract/core/e164/bulk';
import { describe, expect, test } from 'vitest';
import { to } from '../testing/csv-export.ts';
import { unreadableFiles } from '../testing/csv-faults.ts';
import { blocked, readableFiles } from '../testing/csv-files.ts';
import { bytes } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';
import { numberColumn } from './row-faults.ts';

const fixture = useUploads();

/** The reason for a refused row: a sentence as it is, or that of the validator for a number. */
function reasonOf(why: string): string {
  if (/^The /.test(why)) return why;
  const result = parseE164(why);
  return result.ok ? 'none' : `${numberColumn} ${result.message}`;
}

async function leads() {
  const { telephony, organizationId, campaignId } = fixture;
  const { data } = await telephony.leads.list(organizationId, campaignId, { page: 1, limit: 20 });
  return data.map(({ phone_number, name, variables }) => [phone_number, name, variables]).reverse();
}

describe.each([...readableFiles, ...unreadableFiles])(
  '$name',
  ({ file, leads: accepted = [], refused = [], fault }) => {
    const whole = Buffer.from(file);

    test('as an upload', async () => {
      const upload = fixture.upload(bytes(whole.subarray(0, 7), whole.subarray(7)));
      if (fault) {
        expect(await failureOf(upload)).toEqual([400, fault]);
        return;
      }
      const errors = refused.map(([line, why]) => ({ line, reason: reasonOf(why) }));
      expect(await upload).toEqual({
        upload_id: expect.any(String),
        accepted: accepted.length,
        refused: refused.length,
        errors: errors.slice(0, 20),
      });
      expect(await leads()).toEqual(
        accepted.map(([name, variables = {}]) => [to, name, variables]),
      );
    });

    test('has the same verdicts of core', () => {
      const lines: number[] = [];
      const check = () =>
        checkE164Lines(whole, { column: numberColumn, onInvalid: ({ line }) => lines.push(line) });
      if (fault && !fault.startsWith('The file is not UTF-8: see line 2')) {
        expect(check).toThrow(new UnreadableFileError(fault));
        return;
      }
      check();
      // A route, and other cells, are not its matter.
      const numbers = refused.filter(([, why]) => why !== blocked && !why.includes('NUL'));
      expect(lines).toEqual(numbers.map(([line]) => line));
    });
  },
);
