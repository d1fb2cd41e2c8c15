import { quotation } from './card';
import { button, element, plural } from './dom';
import { severityWord, type Finding, type Judgement, type Level, type Quoted } from './report';
import type { Tried } from './tried';

/** Asks what would follow if a grade were another. */
export type Try = (judgement: Judgement, level: Level, signal: AbortSignal) => Promise<Tried>;

/** Every judgement with the grades that it could have, and what would contradict another choice. Nothing in the draft changes. */
export function whatIf(judgements: Judgement[], tried: Try, show: (part: Quoted) => void): Node[] {
  if (judgements.length === 0) return [element('p', {}, 'LetterLint sees no judgement in this draft that could be another.')];
  let asking = new AbortController();
  const rows = judgements.map(judgement => {
    const given = judgement.levels.findIndex(level => level.given);
    const select = element('select', { change: () => void ask(row, judgement.levels[Number(select.value)]) },
      ...(given < 0 ? [element('option', { value: '-1', selected: true }, judgement.says)] : []),
      ...judgement.levels.map((level, at) => element('option', { value: String(at), selected: level.given }, level.given ? `${level.name}, as it is` : level.name)));
    const row = {
      judgement,
      element: element('div', { class: 'judgement' }, element('label', {}, element('span', {}, judgement.aspect), select), button('Show', () => show(judgement), { title: 'Show in the letter', 'aria-label': `Show ${judgement.aspect} in the letter` })),
      told: element('div', { class: 'told', role: 'status' }),
      reset: () => { select.value = String(given); },
    };
    return row;
  });
  type Row = typeof rows[number];

  const tell = ({ element: row, told }: Row, ...what: Node[]): void => {
    told.replaceChildren(...what);
    // A long answer begins beside its row.
    told.scrollIntoView({ block: 'nearest' });
    row.scrollIntoView({ block: 'nearest' });
  };

  const ask = async (row: Row, level: Level | undefined): Promise<void> => {
    // One question at a time: the others go back to what they are, and an earlier one is no longer answered.
    asking.abort();
    const now = asking = new AbortController();
    for (const each of rows) {
      if (each === row) continue;
      each.reset();
      each.told.replaceChildren();
    }
    if (level === undefined || level.given) return row.told.replaceChildren();
    tell(row, element('p', {}, 'Reading the letter with this grade …'));
    try {
      const answer = await tried(row.judgement, level, now.signal);
      if (!now.signal.aborted) tell(row, ...result(row.judgement, level, answer, show));
    } catch (problem) {
      if (!now.signal.aborted) tell(row, element('p', {}, problem instanceof Error && problem.message !== '' ? problem.message : 'This could not be tried out.'));
    }
  };

  return [element('p', { class: 'hint' }, 'Choose another grade to see what would then contradict it. The draft stays as it is.'), ...rows.flatMap(row => [row.element, row.told])];
}

function result(judgement: Judgement, level: Level, tried: Tried, show: (part: Quoted) => void): Node[] {
  const { gone, came } = tried.changes;
  const quote = (what: string, part: Quoted): HTMLElement => quotation(what, tried.context(part), () => show(tried.place(part)));
  const item = (finding: Finding): HTMLElement => element('li', { class: `finding ${finding.severity}` },
    element('p', {}, element('span', { class: 'severity' }, severityWord(finding.severity)), ' ', element('span', { class: 'message' }, finding.message)),
    quote('', finding),
    ...finding.related.map(other => other.path ? element('p', { class: 'elsewhere' }, `${other.message} (${other.path}): “${other.quote}”`) : quote(other.message, other)));
  return [
    element('h3', {}, `If ${judgement.aspect} were “${level.name}”`),
    element('p', {}, came.size === 0 ? 'Nothing more would contradict it.' : `${plural(came.size, 'finding')} would come:`),
    ...(came.size === 0 ? [] : [element('ul', {}, ...[...came].map(item))]),
    ...(gone.length === 0 ? [] : [element('p', {}, `${plural(gone.length, 'finding')} would go:`), element('ul', {}, ...gone.map(finding => element('li', { class: 'gone' }, finding.message)))]),
  ];
}
