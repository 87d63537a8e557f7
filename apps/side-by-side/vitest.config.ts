// All files share one embedded database here too.
export { default } from '../telephony/vitest.config.ts';
