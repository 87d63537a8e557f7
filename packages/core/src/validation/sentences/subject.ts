/** Our own sentences that have a subject already. */
const clauses = /^(?:only one of|each item|all of) /;
const capital = /^[\p{Lu}\p{Lt}]/u;

/** What a sentence without a subject begins with. */
const predicate =
  /^(?:must|should|shall|is|are|was|were|has|have|had|can|cannot|could|may|might|will|would|do|does|did|needs?|requires?|expects?|lacks?|contains?|includes?|exceeds?|matches|fails|fits|starts|begins|ends|goes|looks|cannot|isn't|aren't|doesn't|can't|won't|not)(?![\p{L}\p{N}_])/u;

/** Whether a text says of what it speaks: an author's sentence, or a clause of ours. */
function isClause(text: string): boolean {
  return capital.test(text) || clauses.test(text);
}

/**
 * Puts the path of a field before what is said of it: `name is required`, or, before a sentence that
 * has a subject, `name: The name is taken`. A text about the whole value gets the word for it only if
 * it cannot stand alone: `body is required`.
 */
export function withSubject(path: string, root: string, text: string): string {
  if (path !== '') return `${path}${isClause(text) ? ':' : ''} ${text}`;
  return predicate.test(text) ? `${root} ${text}` : text;
}
