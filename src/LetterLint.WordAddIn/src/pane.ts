import type { Host } from './card';
import { keepFramework, keepPrevious } from './choices';
import { checkedLine } from './checked';
import { leaveComments } from './comments';
import { byId, button, element, plural, unseen } from './dom';
import { evidenceMap } from './evidence';
import { chooser } from './files';
import { changes } from './fixes';
import { kinds } from './kinds';
import { FindingsList } from './list';
import { verdict, type Answer, type Finding } from './report';
import * as service from './service';
import { draw } from './squiggles';
import { tabs } from './tabs';
import { followTheme } from './theme';
import { waive, withdraw } from './waivers';
import * as word from './word';

const pause = 1500;

let rules = new Map<string, service.Rule>();
let frameworks: service.Framework[] = [];
let answer: Answer | null = null;
let isChecking = false;
let isStale = false;
let timer: number | undefined;
let comments = 0;

/** Why the pane asks what kind of letter this is: nothing recognises it, or somebody wants another; null while it does not ask. */
let asking: 'unknown' | 'another' | null = null;

const say = (text: string): void => { byId('verdict').textContent = text; };
const note = (text: string): void => { byId('notice').textContent = text; };
const done = (...parts: (Node | string)[]): void => byId('done').replaceChildren(...parts);

const host: Host = {
  show: part => act(() => word.select(word.spotOf(part, part.quote))).then(() => {}),
  opened: finding => host.show(finding),
  canChange: (finding, fix) => word.has('1.4') && changes(finding, fix) !== null,
  change: (finding, fix) => edit(() => make([{ finding, fix }])),
  waive: (finding, because) => edit(() => waive(finding, because)),
  withdraw: finding => edit(() => withdraw(finding)),
};

const list = new FindingsList(host);
const readAs = element('div', { class: 'read-as' });
const examined = element('div');
const evidence = element('div');
const nothing = element('p', { hidden: true }, 'Nothing in this letter contradicts itself or its framework, as far as LetterLint can see. What it looked at stands in the line above.');

/** Reads the letter as it is now and shows what is found; an edit meanwhile leads to another check. */
async function check(): Promise<void> {
  if (isChecking) {
    isStale = true;
    return;
  }
  isChecking = true;
  isStale = false;
  if (answer === null) say('Checking …');
  byId('progress').hidden = false;
  document.body.setAttribute('aria-busy', 'true');
  try {
    const file = await word.file();
    await word.remember();
    const checked = await service.check({ letter: { name: 'letter.docx', bytes: new Blob([file]) }, framework: null, previous: null });
    if (rules.size === 0) [rules, frameworks] = await Promise.all([service.rules(), service.frameworks()]);
    comments = await word.ownComments();
    note('');
    show(checked);
    if (checked.report.letters[0].framework === null) chooseKind('unknown');
    else await draw(checked.report.letters[0].diagnostics);
  } catch (problem) {
    fail(problem);
  } finally {
    isChecking = false;
    byId('progress').hidden = true;
    document.body.removeAttribute('aria-busy');
    if (isStale) void check();
  }
}

function show(checked: Answer): void {
  answer = checked;
  const letter = checked.report.letters[0];
  if (asking === 'unknown' && letter.framework !== null) asking = null;
  if (asking === null) showResults();
  list.show(letter.diagnostics, checked.blocks, rules);
  nothing.hidden = letter.diagnostics.length > 0;
  renew(examined, checkedLine(letter.checked, rules));
  renewChoices(...kindOf(letter.framework), ...previousOf(checked));
  renew(evidence, ...evidenceMap(letter.developments, part => void host.show(part)));
  if (asking === 'another' && letter.framework !== null) chooseKind('another');
  actions();
}

/** Shows what is found in place of a question or of what went wrong. */
function showResults(): void {
  const isThere = byId('state').contains(document.activeElement);
  byId('state').replaceChildren();
  byId('results').hidden = false;
  say(verdict(answer?.report.letters[0].diagnostics ?? []));
  if (isThere) readAs.querySelector('button')?.focus();
}

/** Shows something anew, unless somebody is in it. */
function renew(place: HTMLElement, ...children: Node[]): void {
  if (!place.contains(document.activeElement)) place.replaceChildren(...children);
}

/** Shows as what the letter was read: whoever has just chosen there stays there. */
function renewChoices(...children: Node[]): void {
  const isThere = readAs.contains(document.activeElement);
  readAs.replaceChildren(...children);
  if (isThere) readAs.querySelector('button')?.focus();
}

function actions(): void {
  const findings = answer?.report.letters[0].diagnostics.filter(finding => finding.waived === null) ?? [];
  const certain = certainOf(findings);
  byId('comments').hidden = asking !== null || !word.has('1.4') || findings.length === 0;
  byId('uncomment').hidden = comments === 0;
  byId('fix-all').hidden = asking !== null || certain.length === 0;
  byId('fix-all').textContent = certain.length === 1 ? 'Make the certain fix' : `Make ${certain.length} certain fixes`;
}

const certainOf = (findings: Finding[]): { finding: Finding; fix: Finding['fixes'][0] }[] => findings.flatMap(finding => {
  const fix = finding.fixes.find(each => each.certain && host.canChange(finding, each));
  return fix === undefined ? [] : [{ finding, fix }];
});

function kindOf(framework: string | null): Node[] {
  return [element('span', {}, `Read as: ${frameworks.find(each => each.id === framework)?.name ?? framework}. `), button('Another kind …', () => {
    chooseKind('another');
    document.querySelector<HTMLInputElement>('#state input:checked')?.focus();
  })];
}

function previousOf(checked: Answer): Node[] {
  const keep = (letter: service.Named | null): Promise<void> => edit(() => keepPrevious(letter));
  const problem = checked.previousProblem === null ? [] : [element('span', { class: 'problem' }, checked.previousProblem)];
  return checked.previousName === null ? chooser('Compare with last year’s letter …', false, files => void keep(files[0]))
    : [element('span', {}, `Compared with ${checked.previousName}, which is kept in this document.`), ...problem, button('Take it out', () => keep(null))];
}

/** Asks what kind of letter it is. A check meanwhile leaves the question, what is chosen in it and the focus as they are, for the author may be writing in Word. */
function chooseKind(why: 'unknown' | 'another'): void {
  const isAsked = asking !== null;
  if (asking !== 'another') asking = why;
  say('What kind of letter is this?');
  byId('results').hidden = !list.isWritten;
  actions();
  if (!isAsked) {
    byId('state').replaceChildren(
      element('p', { id: 'why' }),
      ...kinds(frameworks, answer?.report.letters[0].framework ?? null, id => void edit(async () => {
        await keepFramework(id);
        asking = null;
      })),
      button('Leave it as it is', () => {
        asking = null;
        showResults();
        actions();
      }, { id: 'as-it-is' }));
  }
  byId('why').textContent = why === 'unknown' ? 'No inspection framework recognises this letter, so it cannot be checked yet.' : '';
  byId('as-it-is').hidden = why === 'unknown';
}

function fail(problem: unknown): void {
  asking = null;
  byId('results').hidden = true;
  for (const id of ['comments', 'uncomment', 'fix-all']) byId(id).hidden = true;
  if (problem instanceof service.NotRunning) {
    say('LetterLint is not running');
    byId('state').replaceChildren(
      element('p', {}, 'Your letter is read by a program on this machine, and that is not running at the moment.'),
      element('p', {}, 'Start LetterLint as you were shown: usually it is in the start menu or on the desktop. Then choose “Check again”.'),
      element('p', {}, 'If you do not know how, ask whoever has set up LetterLint for you.'));
  } else {
    say('The letter could not be checked');
    byId('state').replaceChildren(element('p', {}, problem instanceof service.Refused ? problem.message : 'Word did not hand over the letter. Save it, then choose “Check again”.'));
  }
}

/** Does what somebody has asked for, and says so where it cannot be done. */
async function act(run: () => Promise<void>): Promise<boolean> {
  note('');
  done();
  try {
    await run();
    return true;
  } catch (problem) {
    note(problem instanceof word.Moved ? 'These words are no longer in the letter. Choose “Check again”.' : 'Word did not do this. The letter may be locked, or this Word too old.');
    return false;
  }
}

/** Does what changes the letter, then checks it again. */
async function edit(run: () => Promise<void>): Promise<void> {
  if (await act(run)) await check();
}

/** Makes fixes as tracked changes; the words of one that was made already are no longer there, and nothing is made twice. */
async function make(fixes: { finding: Finding; fix: Finding['fixes'][0] }[]): Promise<void> {
  for (const { finding, fix } of fixes) {
    for (const { spot, text } of changes(finding, fix) ?? []) await word.replace(spot, text);
  }
}

async function fixAll(): Promise<void> {
  const certain = certainOf(answer?.report.letters[0].diagnostics.filter(finding => finding.waived === null) ?? []);
  const before = await word.trackedChanges();
  await edit(() => make(certain));
  const after = await word.trackedChanges();
  const said = `${plural(certain.length, 'fix', 'fixes')} made as tracked changes. `;
  if (before === null || after === null) return done(said);
  const known = [...before];
  const made = after.filter(change => {
    const at = known.indexOf(change);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  done(said, button('Undo', async () => {
    let rejected = 0;
    await edit(async () => { rejected = await word.reject(made); });
    done(rejected > 0 ? 'The fixes are undone.' : 'The changes have been accepted or rejected already.');
  }));
}

async function leave(): Promise<void> {
  const remarks = answer?.remarks ?? [];
  const isDone = await act(async () => {
    const left = await leaveComments(remarks, at => say(`Leaving comment ${at + 1} of ${remarks.length} …`));
    if (left === remarks.length) done(`${plural(left, 'comment')} left in the margin.`);
    else note(`${left} of ${remarks.length} comments left; the words of the others have changed.`);
  });
  say(verdict(answer?.report.letters[0].diagnostics ?? []));
  comments = await word.ownComments();
  actions();
  if (!isDone) done();
}

const takeComments = (): Promise<void> => act(async () => {
  await word.clearComments();
  done('LetterLint’s comments are taken out; those that somebody has answered stay.');
}).then(async () => {
  comments = await word.ownComments();
  actions();
});

const later = (): void => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void check(), pause);
};

function keys(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input, textarea, select') !== null || byId('results').hidden) return;
  if (event.key === 'j' || event.key === 'J') list.step(1);
  else if (event.key === 'k' || event.key === 'K') list.step(-1);
}

void Office.onReady(async ({ host: program }) => {
  if (String(program) !== 'Word') {
    say('This is the pane for Word');
    byId('state').replaceChildren(
      element('p', {}, 'It shows findings beside a letter that is open in Word: Review → Check this letter.'),
      element('p', {}, 'Without Word, ', element('a', { href: service.pageAddress() }, 'drop a draft on the page'), '.'));
    return;
  }
  followTheme();
  byId('actions').append(
    button('Check again', check, { id: 'again' }),
    button('', fixAll, { id: 'fix-all', hidden: true, title: 'What cannot be wrong, as tracked changes' }),
    button('Leave as comments', leave, { id: 'comments', hidden: true }),
    button('Take the comments out', takeComments, { id: 'uncomment', hidden: true }));
  byId('results').append(readAs, examined, ...tabs([
    { id: 'findings', label: 'Findings', content: [unseen('Findings'), nothing, list.filters.element, list.cards] },
    { id: 'evidence', label: 'Evidence map', content: [unseen('Evidence map'), evidence] },
  ], 'What to see'));
  document.addEventListener('keydown', keys);
  if (!word.has('1.3')) {
    say('This Word is too old for LetterLint');
    byId('actions').hidden = true;
    byId('state').replaceChildren(element('p', {}, 'It needs Word 2019 or later, Microsoft 365, or Word on the web. Without Word, ', element('a', { href: service.pageAddress() }, 'drop the draft on the page'), '.'));
    return;
  }
  await check();
  await word.onEdited(later);
});
