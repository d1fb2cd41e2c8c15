import { ask } from './ask';
import { byId, button, element, plural } from './dom';
import { Draft } from './draft';
import { chooser, draftOf, dropZone } from './files';
import { verdict } from './report';
import * as service from './service';
import { DraftView } from './view';

interface Open { draft: Draft; view: DraftView; place: HTMLElement; tab: HTMLButtonElement; closers: HTMLButtonElement[] }

const open: Open[] = [];
let current: Open | null = null;

/** What the program can check. A draft that is dropped before the answer is here waits for it. */
const known = Promise.all([service.rules(), service.frameworks()]);

/** Takes drafts: one that has the name of an open one, or of what was saved of it, is its edited copy. Those that come together are never copies of each other. */
async function take(files: service.Named[]): Promise<void> {
  const [rules, frameworks] = await known;
  const [before, taken] = [[...open], new Set<Open>()];
  for (const file of files) {
    const copied = earlier(file.name, before.filter(each => !taken.has(each)));
    if (copied !== undefined) void copied.draft.renew(file);
    taken.add(copied ?? add(file, rules, frameworks));
  }
  const [first] = taken;
  if (first !== undefined) choose(first);
}

/** The draft that a file is the edited copy of: one of exactly its name before others, and what somebody looks at before what is hidden. */
function earlier(name: string, among: Open[]): Open | undefined {
  const likeness = (each: Open): number => (each.draft.file.name === name ? 2 : 0) + (each === current ? 1 : 0);
  return among.filter(({ draft }) => draftOf(draft.file.name) === draftOf(name)).sort((one, other) => likeness(other) - likeness(one))[0];
}

function add(file: service.Named, rules: Map<string, service.Rule>, frameworks: service.Framework[]): Open {
  let number = 1;
  while (open.some(({ draft: other }) => other.name === (number === 1 ? file.name : `${file.name} (${number})`))) number++;
  const draft = new Draft(file, number);
  const closer = (): HTMLButtonElement => button('×', () => close(opened), { class: 'close' });
  const alone = closer();
  const view = new DraftView(draft, rules, frameworks, alone);
  const tab = element('button', { type: 'button', class: 'draft-tab', click: () => choose(opened) });
  const beside = closer();
  const place = element('div', { class: 'draft-place' }, tab, beside);
  const opened: Open = { draft, view, place, tab, closers: [alone, beside] };
  const render = draft.changed;
  draft.changed = () => {
    render();
    label(opened);
  };
  open.push(opened);
  byId('drafts').append(place);
  byId('views').append(view.element);
  void draft.check();
  return opened;
}

function label({ draft, tab, closers }: Open): void {
  const says = draft.isWorking ? 'checking …' : draft.problem !== null ? 'not checked' : draft.letter?.framework === null ? 'what kind of letter?' : verdict(draft.findings);
  tab.replaceChildren(element('span', { class: 'name' }, draft.name), element('span', { class: 'says' }, says));
  for (const closer of closers) {
    closer.setAttribute('aria-label', `Close ${draft.name}`);
    closer.title = 'Close this draft; its file stays as it is';
  }
}

function choose(chosen: Open): void {
  current = chosen;
  for (const each of open) {
    each.view.element.hidden = each !== chosen;
    each.tab.setAttribute('aria-pressed', String(each === chosen));
    label(each);
  }
  lay();
  reveal(chosen.place);
  document.title = `${chosen.draft.name} – LetterLint`;
  chosen.view.refresh();
}

/** Scrolls the tabs, and nothing else, until one of them is seen. */
function reveal(place: HTMLElement): void {
  const strip = byId('drafts');
  const [top, end] = [place.offsetTop, place.offsetTop + place.offsetHeight];
  if (top < strip.scrollTop) strip.scrollTop = top;
  else if (end > strip.scrollTop + strip.clientHeight) strip.scrollTop = end - strip.clientHeight;
}

/** Tabs are for several drafts; one alone is closed in its own head. */
function lay(): void {
  byId('drafts').hidden = open.length < 2;
  for (const { closers: [alone] } of open) alone.hidden = open.length > 1;
  byId('welcome').hidden = open.length > 0;
  byId('more').hidden = open.length === 0;
}

/** Takes a draft off the page, after a question where somebody's words would be lost. Its file is left alone. */
async function close(closed: Open): Promise<void> {
  const lost = losses(closed);
  if (lost !== '' && !await ask(`${closed.draft.name} has ${lost}. Close it all the same?`, 'Close it', 'Keep it open')) return;
  const at = open.indexOf(closed);
  closed.draft.close();
  closed.view.close();
  closed.place.remove();
  closed.view.element.remove();
  open.splice(at, 1);
  const neighbour = open[Math.min(at, open.length - 1)];
  if (neighbour === undefined) {
    current = null;
    lay();
    document.title = 'LetterLint';
    byId('choose').querySelector('button')!.focus();
    return;
  }
  if (closed === current) choose(neighbour);
  else lay();
  if (open.length > 1) neighbour.tab.focus();
  else neighbour.view.focus();
}

const losses = ({ draft, view }: Open): string => [
  ...draft.unsaved > 0 ? [`${plural(draft.unsaved, 'waiver')} that ${draft.unsaved === 1 ? 'is' : 'are'} not saved`] : [],
  ...view.isWritten ? ['a reason that is only half written'] : [],
].join(' and ');

function keys(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog') !== null) return;
  if (event.key === 'j' || event.key === 'J') current?.view.step(1);
  else if (event.key === 'k' || event.key === 'K') current?.view.step(-1);
  else if (event.key === 'Escape' && byId('help').hasAttribute('open')) byId('help').removeAttribute('open');
  else if (event.key === 'Escape') current?.view.leave();
  else if (event.key === '?') byId('help').toggleAttribute('open');
  else return;
  event.preventDefault();
}

/** Says when the program behind the page has gone. */
async function watch(): Promise<void> {
  try {
    if (!await service.alive()) return;
  } catch {
    // It may have gone while it was asked.
  }
  byId('ended').textContent = 'LetterLint has ended. What stands here can still be read; to check or save more, open LetterLint again.';
}

function failed(problem: unknown): void {
  byId('ended').textContent = problem instanceof service.Refused ? problem.message : 'LetterLint is not running. Open it again.';
}

async function start(): Promise<void> {
  byId('choose').append(...chooser('Choose a draft …', true, files => void take(files).catch(failed), { class: 'main' }));
  byId('more').append(...chooser('Another draft …', true, files => void take(files).catch(failed)));
  dropZone(files => void take(files).catch(failed));
  document.addEventListener('keydown', keys);
  window.addEventListener('beforeunload', event => { if (open.some(each => losses(each) !== '')) event.preventDefault(); });
  byId('close-help').append(button('Close', () => byId('help').removeAttribute('open')));
  try {
    await known;
    void watch();
    await take(await service.opened());
  } catch (problem) {
    failed(problem);
  }
  document.body.removeAttribute('aria-busy');
}

void start();
