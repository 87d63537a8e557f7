import { setImmediate } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { insertLeads } from './insert-leads.ts';
import { type CsvSource, readCsv } from './read-csv.ts';
import type { AcceptedRow, RowCounts, RowSorter } from './sort-rows.ts';
import type { Upload } from './upload.ts';

/**
 * The most rows, or characters, of a batch. Larger batches block the thread of the
 * embedded database for longer, and smaller ones take longer in total.
 */
const batchRows = 500;
const batchLength = 256 * 1024;

function createBatch(db: Database, upload: Upload) {
  let seen = 0;
  let length = 0;
  let rows: AcceptedRow[] = [];
  const flush = async () => {
    const full = rows;
    seen = 0;
    length = 0;
    rows = [];
    // The event loop gets its turn even if every row was refused.
    await (full.length > 0 ? insertLeads(db, upload, full) : setImmediate());
  };
  const add = (row: AcceptedRow | undefined) => {
    seen += 1;
    if (!row) return;
    length += row.variables.length + (row.name?.length ?? 0);
    rows.push(row);
  };
  return { add, flush, isFull: () => seen >= batchRows || length >= batchLength };
}

/**
 * Stores the valid rows of a CSV file as leads of an upload, batch by batch. The file is read no
 * faster than the database stores it.
 */
export async function storeRows(
  db: Database,
  upload: Upload,
  sorter: RowSorter,
  csv: CsvSource,
): Promise<RowCounts> {
  const batch = createBatch(db, upload);
  let isOpen = false;
  for await (const { columns, rows } of readCsv(csv)) {
    if (!isOpen && columns.length > 0) {
      sorter.open(columns);
      // The header is one of the rows of the first batch.
      batch.add(undefined);
      isOpen = true;
    }
    for (const row of rows) {
      batch.add(sorter.take(row));
      if (batch.isFull()) await batch.flush();
    }
  }
  await batch.flush();
  return sorter.finish();
}
