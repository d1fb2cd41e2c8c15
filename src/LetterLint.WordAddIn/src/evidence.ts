import { element } from './dom';
import type { Development } from './report';
import type { Spot } from './word';

const words: Record<string, string> = {
  evidenced: 'The letter shows the need',
  elsewhere: 'Only another section shows the need',
  contradicted: 'The letter only praises this',
  unevidenced: 'No sentence shows the need',
  'self-evidencing': 'Is itself a finding',
};

/** Every area for development with the sentences that show the need. */
export function evidenceMap(developments: Development[], show: (spot: Spot) => void): Node[] {
  if (developments.length === 0) return [element('p', {}, 'The letter has no area for development.')];
  const sections = [...new Set(developments.map(development => development.section))];
  return sections.flatMap(section => [
    element('h2', {}, section),
    element('ul', {}, ...developments.filter(development => development.section === section).map(development => element('li', {}, item(development, show)))),
  ]);
}

function item(development: Development, show: (spot: Spot) => void): HTMLElement {
  const place = (quote: string): HTMLElement => element('button', { type: 'button', class: 'quote', title: 'Show in the letter', click: () => show({ quote, paragraph: null }) },
    element('span', { class: 'words' }, quote));
  return element('article', { class: `item ${development.status}` },
    element('h3', {}, place(development.item)),
    element('p', { class: 'status' }, words[development.status] ?? development.status),
    element('ul', {}, ...development.evidence.map(evidence => element('li', {}, place(evidence.quote)))));
}
