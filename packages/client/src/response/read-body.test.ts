import { afterEach, describe, expect, test, vi } from 'vitest';
import { json } from '../testing/answers.ts';
import { errorFromResponse } from './error-from-response.ts';

afterEach(() => {
  vi.useRealTimers();
});

const agent = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };

async function readByHand({ body }: Response): Promise<void> {
  const reader = body?.getReader();
  while (!(await reader?.read())?.done);
  reader?.releaseLock();
}

describe('a body is read within bounds', () => {
  const chunk = new TextEncoder().encode('a'.repeat(1000));
  function endless(cancel: () => void): Response {
    const body = new ReadableStream({ pull: (it) => it.enqueue(chunk), cancel });
    return new Response(body, { status: 500 });
  }

  test('of bytes', async () => {
    const cancel = vi.fn();
    const error = await errorFromResponse(endless(cancel));
    expect(error?.response.deviation).toBe('the body is not complete');
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([
    [1024, undefined],
    [10, 'the body is not complete'],
  ])('of %d bytes by `maxBytes`', async (maxBytes, deviation) => {
    const error = await errorFromResponse(json(404, agent), { maxBytes });
    expect(error?.response.deviation).toBe(deviation);
  });

  test('of time', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const start = (it: ReadableStreamDefaultController) => it.enqueue(chunk);
    const body = new ReadableStream({ start, cancel });
    const reading = errorFromResponse(new Response(body, { status: 503 }));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await reading)?.response.deviation).toBe('the body is not complete');
    expect(cancel).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<[string, (response: Response) => Promise<unknown>]>([
    ['by text()', (it) => it.text()],
    ['by hand', readByHand],
  ])('once: a body that was read %s is not complete', async (_name, read) => {
    const response = json(404, agent);
    await read(response);
    const error = await errorFromResponse(response);
    expect(error?.response.deviation).toBe('the body is not complete');
  });

  test('until it breaks off', async () => {
    const body = new ReadableStream({ pull: (it) => it.error(new Error('secret')) });
    vi.useFakeTimers();
    const error = await errorFromResponse(new Response(body, { status: 502 }));
    expect(error?.message).toBe('The service answered 502, and the body is not complete');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('in characters of several bytes, wherever they are cut', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...agent, message: 'Für 東京 🦊' }));
    const body = new ReadableStream({
      start(it) {
        for (const byte of bytes) it.enqueue(Uint8Array.of(byte));
        it.close();
      },
    });
    const error = await errorFromResponse(new Response(body, { status: 404 }));
    expect(error?.message).toBe('Für 東京 🦊');
  });
});
