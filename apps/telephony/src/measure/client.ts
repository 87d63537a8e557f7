import { parentPort, workerData } from 'node:worker_threads';

/** The instructions of {@link measure-upload} for its client. */
export interface ClientOrder {
  readonly url: string;
  readonly rows: number;
}

/** What the client measured, in milliseconds. */
export interface ClientReport {
  readonly statusCode: number;
  readonly text: string;
  readonly bytes: number;
  readonly upload: number;
  /** Of GET /health during the upload, sorted. */
  readonly health: readonly number[];
}

const { url, rows } = workerData as ClientOrder;

function createForm(): FormData {
  const lines = Array.from({ length: rows }, (_, index) => {
    const digits = String(index % 1_000_000).padStart(6, '0');
    return `+14155${digits},Name ${index},B\n`;
  });
  const form = new FormData();
  form.set('file', new Blob(['phone_number,name,plan\n', ...lines], { type: 'text/csv' }), 'a.csv');
  return form;
}

async function askHealth(times: number[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const start = performance.now();
    await (await fetch(`${url}/health`)).text();
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const body = createForm();
const bytes = (body.get('file') as File).size;
const times: number[] = [];
let isOver = false;
const asking = askHealth(times, () => isOver);
const start = performance.now();
const response = await fetch(`${url}/upload`, { method: 'POST', body });
const text = await response.text();
const upload = performance.now() - start;
isOver = true;
await asking;
const health = times.sort((a, b) => a - b);
const report: ClientReport = { statusCode: response.status, text, bytes, upload, health };
parentPort?.postMessage(report);
