import { errorFromThrown } from '@error-contract/client';
import axios from 'axios';

export const api = axios.create();

api.interceptors.response.use(undefined, async (thrown) => {
  throw (await errorFromThrown(thrown)) ?? thrown;
});
