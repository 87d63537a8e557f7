import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';
import FailurePicture from './FailurePicture.vue';
import PhoneField from './PhoneField.vue';

/** VitePress' own theme with the fonts of the reader's system, and our two components. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('FailurePicture', FailurePicture);
    app.component('PhoneField', PhoneField);
  },
} satisfies Theme;
