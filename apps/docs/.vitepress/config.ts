import { defineConfig, type MarkdownRenderer } from 'vitepress';
import { slugify } from '../src/assemble/markdown.ts';
import { site } from '../src/assemble/site.ts';

const repository = 'https://github.com/error-contract/error-contract';

/**
 * Vue would read `{{run}}` in a line as an expression, and a column without a title is no heading to
 * a screen reader.
 */
function mendTokens(md: MarkdownRenderer): void {
  md.core.ruler.push('mend-tokens', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'code_inline') token.attrSet('v-pre', '');
    }
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[at + 1]?.content !== '') continue;
      for (const cell of [token, tokens[at + 2]]) if (cell) cell.tag = 'td';
    }
  });
}

export default defineConfig({
  title: 'error-contract',
  description: 'Every failed request of a Node service answers { statusCode, message, error }.',
  lang: 'en',
  base: process.env.DOCS_BASE ?? '/',
  srcDir: 'dist/pages',
  outDir: 'dist/site',
  cacheDir: 'dist/cache',
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    // One link works on GitHub and here.
    anchor: { slugify },
    config: mendTokens,
    // The usual ones are too pale to be read on the grey of a block.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: site.sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map(({ title: text, path }) => ({
        text,
        link: path === 'index' ? '/' : `/${path}`,
      })),
    })),
    socialLinks: [{ icon: 'github', link: repository, ariaLabel: 'The repository' }],
  },
});
