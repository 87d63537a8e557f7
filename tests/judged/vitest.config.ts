// All files share one embedded database here, too, and what was judged already.
export { default } from '../../apps/telephony/vitest.config.ts';
