import { byId, button, element } from './dom';
import { Draft } from './draft';
import { chooser, draftOf, dropZone } from './files';
import { verdict } from './report';
import * as service from './service';
import { DraftView } from './view';

interface Open { draft: Draft; view: DraftView; tab: HTMLButtonElement }

const open: Open[] = [];
let current: Open | null = null;

/** What the program can check. A draft that is dropped before the answer is here waits for it. */
const known = Promise.all([service.rules(), service.frameworks()]);

/** Takes drafts: one that has the name of an open one, or of what was saved of it, is its edited copy. */
async function take(files: service.Named[]): Promise<void> {
  const [rules, frameworks] = await known;
  const taken = files.map(file => {
    const before = open.find(({ draft }) => draftOf(draft.file.name) === draftOf(file.name));
    if (before === undefined) return add(file, rules, frameworks);
    void before.draft.renew(file);
    return before;
  });
  if (taken.length > 0) choose(taken[0]);
}

function add(file: service.Named, rules: Map<string, service.Rule>, frameworks: service.Framework[]): Open {
  const draft = new Draft(file);
  const view = new DraftView(draft, rules, frameworks);
  const tab = element('button', { type: 'button', class: 'draft-tab', click: () => choose(opened) });
  const opened: Open = { draft, view, tab };
  const render = draft.changed;
  draft.changed = () => {
    render();
    label(opened);
  };
  open.push(opened);
  byId('drafts').append(tab);
  byId('views').append(view.element);
  void draft.check();
  return opened;
}

function label({ draft, tab }: Open): void {
  const says = draft.isWorking ? 'checking …' : draft.problem !== null ? 'not checked' : draft.letter?.framework === null ? 'what kind of letter?' : verdict(draft.findings);
  tab.replaceChildren(element('span', { class: 'name' }, draft.file.name), element('span', { class: 'says' }, says));
}

function choose(chosen: Open): void {
  current = chosen;
  for (const each of open) {
    each.view.element.hidden = each !== chosen;
    each.tab.setAttribute('aria-pressed', String(each === chosen));
    label(each);
  }
  byId('drafts').hidden = open.length < 2;
  byId('welcome').hidden = true;
  byId('more').hidden = false;
  document.title = `${chosen.draft.file.name} – LetterLint`;
  chosen.view.refresh();
}

function keys(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select') !== null) return;
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
  window.addEventListener('beforeunload', event => { if (open.some(({ view }) => view.isUnsaved)) event.preventDefault(); });
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
