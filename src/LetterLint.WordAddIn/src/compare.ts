import { button, element, plural } from './dom';
import { keyed, type Finding } from './report';

/** What an edit has changed in the findings. */
export interface Changes { gone: Finding[]; stayed: number; came: Set<Finding> }

/** Findings are the same by their identity, wherever they stand now. */
export function compare(before: Finding[], now: Finding[]): Changes {
  const standing = (findings: Finding[]): Map<string, Finding> => keyed(findings.filter(finding => finding.waived === null));
  const [then, today] = [standing(before), standing(now)];
  const came = new Set([...today].filter(([key]) => !then.has(key)).map(([, finding]) => finding));
  return { gone: [...then].filter(([key]) => !today.has(key)).map(([, finding]) => finding), stayed: today.size - came.size, came };
}

/** Says what went, what stayed and what came. */
export function changesNote(changes: Changes, isOnlyNew: boolean, onlyNew: (isOnly: boolean) => void): HTMLElement {
  const { gone, stayed, came } = changes;
  const note = element('section', { class: 'changes', 'aria-label': 'Since the last check' },
    element('p', { role: 'status' }, element('strong', {}, 'Since the last check: '), `${gone.length} gone, ${stayed} stayed, ${came.size} came.`));
  if (came.size > 0) {
    const only = button(`Show only what came (${came.size})`, () => {
      const isOnly = only.getAttribute('aria-pressed') !== 'true';
      only.setAttribute('aria-pressed', String(isOnly));
      onlyNew(isOnly);
    }, { 'aria-pressed': String(isOnlyNew) });
    note.append(only);
  }
  if (gone.length > 0) note.append(element('details', {}, element('summary', {}, `What is gone: ${plural(gone.length, 'finding')}`), element('ul', {}, ...gone.map(finding => element('li', {}, finding.message)))));
  return note;
}
