const token = /<\?xml [^?]*\?>|<(\/?)([\w-]+)((?:\s[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g;

/** Says why a text is not well-formed XML of elements, attributes and text, or `undefined`. */
export function xmlProblem(text: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [all, closing, name = '', , selfClosing, characters] = match;
    if (match.index !== at) return `not XML at ${at}`;
    at += all.length;
    if (/&(?!amp;|lt;|gt;|quot;)/.test(all)) return `a bare & in ${all}`;
    if (closing && open.pop() !== name) return `</${name}> closes nothing`;
    if (name && !closing && !selfClosing) open.push(name);
    if (characters?.trim() && open.length === 0) return 'text outside of the root';
  }
  if (at !== text.length) return `not XML at ${at}`;
  return open.length > 0 ? `<${open.join('> <')}> stays open` : undefined;
}
