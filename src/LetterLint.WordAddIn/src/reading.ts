import { button, element } from './dom';
import type { Draft } from './draft';
import { chooser } from './files';
import type { Framework } from './service';

/** As what the draft is read, what it is compared with, and the way to its edited copy. */
export const readingOf = (draft: Draft, frameworks: Framework[]): HTMLElement => element('div', { class: 'choices-of-draft' }, kindOf(draft, frameworks), previousOf(draft),
  ...chooser('Check the edited draft …', false, files => void draft.renew(files[0]), { title: 'Or drop it on the page: you then see what went, what stayed and what came', class: 'again' }));

export function kindOf(draft: Draft, frameworks: Framework[]): HTMLElement {
  const now = draft.letter?.framework ?? null;
  const select = element('select', { change: () => void draft.check({ framework: select.value === '' ? null : select.value }) },
    element('option', { value: '' }, now === null ? 'Choose …' : 'Recognise it'), ...frameworks.map(each => element('option', { value: each.id, selected: each.id === now }, each.name)));
  return element('label', { class: 'kind' }, now !== null && draft.framework === null ? 'Recognised as' : 'Checked as', ' ', select);
}

const previousOf = (draft: Draft): HTMLElement => draft.previous === null
  ? element('span', { class: 'previous' }, ...chooser('Compare with last year’s letter …', false, files => void draft.check({ previous: files[0] })))
  : element('span', { class: 'previous' }, `Last year’s letter: ${draft.previous.name} `, button('Without it', () => draft.check({ previous: null })));
