import { createClient } from '@error-contract/client';

const { API_URL = 'https://api.example.com', API_KEY } = process.env;

export const api = createClient({ baseUrl: API_URL, apiKey: API_KEY });
