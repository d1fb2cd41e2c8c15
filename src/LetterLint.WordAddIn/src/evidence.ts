import { element } from './dom';
import type { Development, Quoted } from './report';
import { spotOf, type Spot } from './word';

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
  const sections = [...new Set(developments.map(sectionOf))];
  return sections.flatMap(section => [
    element('h2', {}, section),
    element('ul', {}, ...developments.filter(development => sectionOf(development) === section).map(development => element('li', {}, item(development, show)))),
  ]);
}

const sectionOf = (development: Development): string => development.section ?? 'The letter as a whole';

function item(development: Development, show: (spot: Spot) => void): HTMLElement {
  const place = (part: Quoted, words: string): HTMLElement => element('button', { type: 'button', class: 'quote', title: 'Show in the letter', click: () => show(spotOf(part, part.quote)) },
    element('span', { class: 'words' }, words));
  return element('article', { class: `item ${development.status}` },
    element('h3', {}, place(development, development.item)),
    element('p', { class: 'status' }, words[development.status] ?? development.status),
    element('ul', {}, ...development.evidence.map(evidence => element('li', {}, place(evidence, evidence.quote)))));
}
