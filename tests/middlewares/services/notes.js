/** What middlewares noted about each request, by the request's `x-case`. */
const notes = new Map();
const uncaught = [];

export function note(req, text) {
  const id = req.headers['x-case'];
  notes.set(id, [...(notes.get(id) ?? []), String(text)]);
}

export function noteUncaught(kind, error) {
  uncaught.push({ kind, text: String(error?.stack ?? error) });
}

export function notesOf(id) {
  return { notes: notes.get(id) ?? [], uncaught };
}
