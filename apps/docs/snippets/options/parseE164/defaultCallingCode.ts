import { parseE164 } from '@error-contract/core/e164';

const result = parseE164('9876543210', { defaultCallingCode: '91' });
console.log(!result.ok && result.suggestion); // +919876543210
