import { text } from 'node:stream/consumers';
import { serve } from '@error-contract/harness/listen';
import { onTestFinished } from 'vitest';

/** Takes what an exporter sends, for the rest of the test. */
export async function collect(): Promise<{ url: string; next: () => Promise<string> }> {
  const sent: string[] = [];
  let arrived = () => {};
  const { url, close } = await serve(async (req, res) => {
    sent.push(await text(req));
    res.setHeader('content-type', 'application/json').end('{}');
    arrived();
  });
  onTestFinished(close);
  const next = async (): Promise<string> => {
    const first = sent.shift();
    if (first !== undefined) return first;
    await new Promise<void>((resolve) => {
      arrived = resolve;
    });
    return next();
  };
  return { url, next };
}
