import { errorFromThrown } from '@error-contract/client';
import { Agent, interceptors, request } from 'undici';

const dispatcher = new Agent().compose(interceptors.responseError());

export async function send(url: string, options: Parameters<typeof request>[1]): Promise<unknown> {
  try {
    const { body } = await request(url, { ...options, dispatcher });
    return await body.json();
  } catch (thrown) {
    throw (await errorFromThrown(thrown)) ?? thrown;
  }
}
