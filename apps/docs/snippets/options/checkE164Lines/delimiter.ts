import { checkE164Lines } from '@error-contract/core/e164/bulk';

const file = new TextEncoder().encode('Ana|+919876543210\nBo|98765\n');
console.log([...checkE164Lines(file, { column: 1, delimiter: '|' })].join()); // 1,0
