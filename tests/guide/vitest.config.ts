// All files share one embedded database here, too.
export { default } from '../../apps/telephony/vitest.config.ts';
