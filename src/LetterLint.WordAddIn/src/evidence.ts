import { element } from './dom';
import { sectionOf, type Development, type Quoted, type Shown } from './report';

const words: Record<string, string> = {
  evidenced: 'The letter shows the need',
  'weakly-evidenced': 'Look here: something comes near, but not to its subject',
  elsewhere: 'Only another section shows the need',
  contradicted: 'The letter only praises this',
  unevidenced: 'No sentence shows the need',
  'self-evidencing': 'Is itself a finding',
};

/** Every area for development with the sentences that show the need. */
export function evidenceMap(developments: Development[], show: (part: Quoted) => void): Node[] {
  if (developments.length === 0) return [element('p', {}, 'The letter has no area for development.')];
  const sections = [...new Set(developments.map(sectionOf))];
  return sections.flatMap(section => [
    element('h3', {}, section),
    element('ul', {}, ...developments.filter(development => sectionOf(development) === section).map(development => element('li', {}, item(development, show)))),
  ]);
}

function item(development: Development, show: (part: Quoted) => void): HTMLElement {
  const place = (part: Quoted, text: string): HTMLElement => element('button', { type: 'button', class: 'quote', title: 'Show in the letter', click: () => show(part) },
    element('span', { class: 'words' }, text));
  return element('article', { class: `item ${development.status}` },
    element('h4', {}, place(development, development.item)),
    element('p', { class: 'status' }, words[development.status] ?? development.status),
    ...lacks(development),
    element('ul', {},
      ...development.evidence.map(evidence => element('li', {}, chance(likely(evidence.score)), place(evidence, evidence.quote))),
      ...development.nearest.map(near => element('li', {}, chance('Near its subject'), place(near, near.quote)))));
}

const chance = (words: string): HTMLElement => element('span', { class: 'chance' }, words);

/** The chance that a careful reader would name the sentence, in words. */
const likely = (score: Shown['score']): string => (score >= 0.8 ? 'Very likely' : score >= 0.5 ? 'Likely' : score >= 0.2 ? 'Perhaps' : 'Hardly');

const lacks = ({ status, unmet }: Development): HTMLElement[] =>
  unmet !== null && (status === 'weakly-evidenced' || status === 'unevidenced') ? [element('p', { class: 'lacks' }, `Nothing near it speaks of “${unmet}”.`)] : [];
