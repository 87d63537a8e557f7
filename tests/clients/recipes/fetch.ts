import { errorFromResponse } from '@error-contract/client';

export async function send(url: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  const error = await errorFromResponse(response, init);
  if (error) throw error;
  return response.json();
}
