import type { Edit, Finding, Fix, Quoted } from './report';
import { spotOf, type Spot } from './word';

/** A change of words, as Word is asked to make it. */
export interface Change { spot: Spot; text: string }

/** The changes of a fix; null where the words that it changes are not among those that the finding quotes. */
export function changes(finding: Finding, fix: Fix): Change[] | null {
  const made: Change[] = [];
  for (const edit of fix.edits) {
    const quoted = [finding, ...finding.related].find(part => !('path' in part && part.path) && part.start.offset <= edit.start.offset && edit.end.offset <= part.end.offset);
    if (quoted === undefined) return null;
    made.push(change(quoted, edit));
  }
  return made;
}

function change(quoted: Quoted, edit: Edit): Change {
  const from = edit.start.offset - quoted.start.offset;
  const to = edit.end.offset - quoted.start.offset;
  return to > from
    ? { spot: spotOf(edit, quoted.quote.slice(from, to)), text: edit.text }
    : { spot: spotOf(quoted, quoted.quote), text: quoted.quote.slice(0, from) + edit.text + quoted.quote.slice(from) };
}
