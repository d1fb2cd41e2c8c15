import { button, element, plural } from './dom';
import type { Changes } from './compare';
import type { Finding, Judgement } from './report';

/** Asks what would follow if a grade were another. */
export type Try = (judgement: Judgement, text: string) => Promise<Changes>;

/** Every judgement with the grades that it could have, and what would contradict another choice. Nothing in the draft changes. */
export function whatIf(judgements: Judgement[], tried: Try, show: (part: Finding, judgement: Judgement, text: string) => void, showNow: (judgement: Judgement) => void): Node[] {
  if (judgements.length === 0) return [element('p', {}, 'LetterLint sees no judgement in this draft that could be another.')];
  const told = element('div', { class: 'told', role: 'status' });
  const rows = judgements.map(judgement => {
    const select = element('select', { change: () => void ask(judgement, select.value) },
      ...(judgement.levels.some(level => level.given) ? [] : [element('option', { value: judgement.quote, selected: true }, judgement.says)]),
      ...judgement.levels.map(level => element('option', { value: level.given ? judgement.quote : level.text, selected: level.given }, level.given ? `${level.name}, as it is` : level.name)));
    return { judgement, select, row: element('div', { class: 'judgement' }, element('label', {}, element('span', {}, judgement.aspect), select), button('Show', () => showNow(judgement), { title: 'Show in the letter', 'aria-label': `Show ${judgement.aspect} in the letter` })) };
  });

  const ask = async (judgement: Judgement, text: string): Promise<void> => {
    // One question at a time: the others go back to what they are.
    for (const each of rows) if (each.judgement !== judgement) each.select.selectedIndex = Math.max(0, [...each.select.options].findIndex(option => option.value === each.judgement.quote));
    if (text === judgement.quote) return told.replaceChildren();
    told.replaceChildren(element('p', {}, 'Reading the letter with this grade …'));
    try {
      const { gone, came } = await tried(judgement, text);
      told.replaceChildren(
        element('h2', {}, `If ${judgement.aspect} were “${text}”`),
        element('p', {}, came.size === 0 ? 'Nothing more would contradict it.' : `${plural(came.size, 'finding')} would come:`),
        element('ul', {}, ...[...came].map(finding => element('li', { class: `finding ${finding.severity}` }, element('button', { type: 'button', class: 'quote', click: () => show(finding, judgement, text) }, element('span', { class: 'message' }, finding.message), ...(finding.quote === '' ? [] : [element('span', { class: 'words' }, finding.quote)]))))),
        ...(gone.length === 0 ? [] : [element('p', {}, `${plural(gone.length, 'finding')} would go:`), element('ul', {}, ...gone.map(finding => element('li', { class: 'gone' }, finding.message)))]));
    } catch (problem) {
      told.replaceChildren(element('p', {}, problem instanceof Error && problem.message !== '' ? problem.message : 'This could not be tried out.'));
    }
  };

  return [element('p', { class: 'hint' }, 'Choose another grade to see what would then contradict it. The draft stays as it is.'), ...rows.map(({ row }) => row), told];
}
