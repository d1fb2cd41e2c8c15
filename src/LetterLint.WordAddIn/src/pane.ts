import { byId, button, element } from './dom';
import { evidenceMap } from './evidence';
import { findingsList } from './findings';
import { kinds } from './kinds';
import { isSame, remark } from './remark';
import { verdict, type Finding, type Letter } from './report';
import * as service from './service';
import { draw } from './squiggles';
import { tabs } from './tabs';
import { followTheme } from './theme';
import { waive, withdraw } from './waivers';
import * as word from './word';

const pause = 1500;

let framework: string | null = null;
let rules = new Map<string, service.Rule>();
let frameworks: service.Framework[] = [];
let letter: Letter | null = null;
let isChecking = false;
let isStale = false;
let timer: number | undefined;

const say = (text: string): void => { byId('verdict').textContent = text; };
const note = (text: string): void => { byId('notice').textContent = text; };
const done = (text: string): void => { byId('done').textContent = text; };

/** Reads the letter as it is now and shows what is found; an edit meanwhile leads to another check. */
async function check(): Promise<void> {
  if (isChecking) {
    isStale = true;
    return;
  }
  isChecking = true;
  isStale = false;
  say('Checking …');
  document.body.setAttribute('aria-busy', 'true');
  try {
    const file = await word.file();
    await word.remember();
    const report = await service.check(file, framework);
    if (rules.size === 0) {
      rules = new Map((await service.rules()).map(rule => [rule.id, rule]));
      frameworks = await service.frameworks();
    }
    note('');
    show(report.letters[0]);
    if (report.letters[0].framework === null) chooseKind('No inspection framework recognises this letter, so it cannot be checked yet.');
    else await draw(report.letters[0].diagnostics);
  } catch (problem) {
    fail(problem);
  } finally {
    isChecking = false;
    document.body.removeAttribute('aria-busy');
    if (isStale) void check();
  }
}

function show(checked: Letter): void {
  letter = checked;
  const focused = (document.activeElement?.closest<HTMLElement>('[data-identity]'))?.dataset.identity;
  byId('state').replaceChildren();
  byId('results').hidden = false;
  say(verdict(checked.diagnostics));
  byId('comments').hidden = !word.has('1.4') || checked.diagnostics.every(finding => finding.waived !== null);
  byId('findings').replaceChildren(...(checked.diagnostics.length === 0
    ? [element('p', {}, 'Nothing in this letter contradicts itself or its framework, as far as LetterLint can see.')]
    : findingsList(checked.diagnostics, rules, { show: spot => act(() => word.select(spot)), change, waive: setAside, withdraw: takeBack }, word.has('1.4'))));
  byId('kind').replaceChildren(`Read as: ${frameworks.find(each => each.id === checked.framework)?.name ?? checked.framework}. `, button('Another kind …', () => chooseKind('')));
  byId('evidence').replaceChildren(...evidenceMap(checked.developments, spot => act(() => word.select(spot))));
  if (focused !== undefined) {
    (document.querySelector<HTMLElement>(`[data-identity="${focused}"] button`) ?? byId('again')).focus();
  }
}

function chooseKind(why: string): void {
  say('What kind of letter is this?');
  byId('results').hidden = true;
  byId('comments').hidden = true;
  byId('state').replaceChildren(element('p', {}, why), ...kinds(frameworks, letter?.framework ?? null, id => {
    framework = id;
    void check();
  }));
  document.querySelector<HTMLInputElement>('#state input')?.focus();
}

function fail(problem: unknown): void {
  byId('results').hidden = true;
  byId('comments').hidden = true;
  if (problem instanceof service.NotRunning) {
    say('LetterLint is not running');
    byId('state').replaceChildren(
      element('p', {}, 'The letter is checked by a program on this machine, and that is not running. Start it, then choose “Check again”.'),
      element('p', {}, 'If somebody has set up LetterLint for you, ask them how it is started. If you have set it up yourself, the command is'),
      element('p', {}, element('code', {}, 'dotnet run --project src/LetterLint.Service')));
  } else {
    say('The letter could not be checked');
    byId('state').replaceChildren(element('p', {}, problem instanceof service.Refused ? problem.message : 'Word did not hand over the letter. Save it, then choose “Check again”.'));
  }
}

/** Does what somebody has asked for, and says so where it cannot be done. */
async function act(run: () => Promise<void>): Promise<boolean> {
  note('');
  done('');
  try {
    await run();
    return true;
  } catch (problem) {
    note(problem instanceof word.Moved ? 'These words are no longer in the letter. Choose “Check again”.' : 'Word did not do this. The letter may be locked, or this Word too old.');
    return false;
  }
}

async function change(changes: { spot: word.Spot; text: string }[]): Promise<void> {
  const isDone = await act(async () => {
    for (const { spot, text } of changes) await word.replace(spot, text);
  });
  if (isDone) await check();
}

async function setAside(finding: Finding, because: string): Promise<void> {
  if (await act(() => waive(finding, because))) await check();
}

async function takeBack(finding: Finding): Promise<void> {
  if (await act(() => withdraw(finding))) await check();
}

/** Leaves what stands as comments, in place of those that were left before. */
async function leaveComments(): Promise<void> {
  let kept: string[] = [];
  if (!await act(async () => { kept = await word.clearComments(); })) return;
  const standing = letter?.diagnostics.filter(finding => finding.waived === null) ?? [];
  let left = 0;
  for (const finding of standing) {
    const text = remark(finding, rules.get(finding.rule)?.why);
    if (kept.some(other => isSame(other, text)) || await act(() => word.comment(word.spotOf(finding, finding.quote), text))) left++;
  }
  if (left === standing.length) done(`${left} comment${left === 1 ? '' : 's'} left in the margin.`);
  else note(`${left} of ${standing.length} comments left; the words of the others have changed.`);
}

const later = (): void => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void check(), pause);
};

void Office.onReady(async ({ host }) => {
  if (String(host) !== 'Word') {
    say('This page belongs into Word');
    byId('again').hidden = true;
    byId('state').replaceChildren(element('p', {}, 'LetterLint is running. Open a letter in Word, then choose Review → Check this letter.'));
    return;
  }
  followTheme();
  tabs();
  byId('again').addEventListener('click', () => void check());
  byId('comments').addEventListener('click', () => void leaveComments());
  if (!word.has('1.3')) {
    say('This Word is too old for LetterLint');
    byId('again').hidden = true;
    byId('state').replaceChildren(element('p', {}, 'It needs Word 2019 or later, Microsoft 365, or Word on the web. “letterlint check” and “letterlint annotate” work without Word.'));
    return;
  }
  await check();
  await word.onEdited(later);
});
