import { parseE164 } from '@error-contract/core/e164';
import { checkE164Lines } from '@error-contract/core/e164/bulk';

checkE164Lines(['+919876543210', '98765'], {
  onInvalid: ({ line, value }) => {
    const result = parseE164(value);
    console.log(line, !result.ok && result.message); // 2 must be in E.164 format: does not start with +
  },
});
