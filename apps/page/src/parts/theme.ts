import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const key = 'theme';
const dark = '(prefers-color-scheme: dark)';

/** Storage may be forbidden: then the choice lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}

/** The theme: what the system prefers, until the person chooses. */
export function useTheme(): readonly [isDark: boolean, toggle: () => void] {
  const [chosen, choose] = useState(stored);
  const [prefersDark, setPrefersDark] = useState(() => matchMedia(dark).matches);
  useEffect(() => {
    const query = matchMedia(dark);
    const follow = () => setPrefersDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  // Before anything is seen.
  useLayoutEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  const isDark = chosen ? chosen === 'dark' : prefersDark;
  const toggle = () => {
    const next = isDark ? 'light' : 'dark';
    store(next);
    choose(next);
  };
  return [isDark, toggle];
}
