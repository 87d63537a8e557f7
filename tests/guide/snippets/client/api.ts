import { createClient } from '@error-contract/client';

const { API_URL = 'https://api.example.com', API_KEY } = process.env;
if (!API_KEY) throw new Error('API_KEY is not set. It has two parts: id:secret');

export const options = { baseUrl: API_URL, apiKey: API_KEY };
export const api = createClient(options);
