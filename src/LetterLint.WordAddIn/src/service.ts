import type { Answer } from './report';

export interface Rule { id: string; family: string; title: string; why: string }
export interface Framework { id: string; name: string }

/** A file by its name. */
export interface Named { name: string; bytes: Blob }

/** A draft as it is sent: with the framework and last year's letter that somebody has chosen, what may stand, and what is only tried out. */
export interface Sent {
  letter: Named;
  framework: string | null;
  previous: Named | null;
  waivers?: { rule: string; finding: string; because: string }[];
  grade?: { aspect: string; level: string };
}

/** The service does not answer at all. */
export class NotRunning extends Error {}

/** The service says why it does not check the letter. */
export class Refused extends Error {}

const tokenIn = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name=letterlint-token]')?.content ?? '';
const kept = 'letterlint-token';

let token = tokenIn(document) || ofAddress();

/** The page's token stands behind the # of its address, where no server sees it; there it does not stay. */
function ofAddress(): string {
  const given = /^#([0-9a-f]{64})$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(kept, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem(kept) ?? '';
}

/** The page that takes a draft without Word. */
export const pageAddress = (): string => `./#${token}`;

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let answer = await send(path, init);
  if (answer.status === 401 && tokenIn(document) !== '') {
    // The service has been started again since: its page has the token of this launch.
    const page = await send('pane.html');
    token = tokenIn(new DOMParser().parseFromString(await page.text(), 'text/html'));
    answer = await send(path, init);
  }

  if (answer.ok) return answer;
  if (answer.status === 401) throw new Refused('This page is from an earlier launch of LetterLint. Close it and open LetterLint again.');
  const problem = await answer.json().catch(() => null) as { detail?: string } | null;
  throw new Refused(problem?.detail ?? 'LetterLint did not understand the letter.');
}

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { ...init.headers, 'X-LetterLint-Token': token }, cache: 'no-store' });
  } catch (problem) {
    if (init.signal?.aborted) throw problem;
    throw new NotRunning();
  }
}

function form(sent: Sent): FormData {
  const made = new FormData();
  made.append('letter', sent.letter.bytes, sent.letter.name);
  if (sent.previous !== null) made.append('previous', sent.previous.bytes, sent.previous.name);
  if (sent.framework !== null) made.append('framework', sent.framework);
  if (sent.waivers !== undefined) made.append('waivers', JSON.stringify(sent.waivers));
  if (sent.grade !== undefined) made.append('grade', JSON.stringify(sent.grade));
  return made;
}

/** Everything that is found in a draft, and the draft itself block by block. */
export const check = async (sent: Sent, signal?: AbortSignal): Promise<Answer> =>
  await (await ask('v1/letter', { method: 'POST', body: form(sent), signal })).json() as Answer;

/** Another draft made of this one: with comments, fixes or waivers, or a report on it. */
export async function better(kind: 'annotate' | 'fix' | 'waive' | 'report', sent: Sent): Promise<{ file: Blob; made: number; left: number }> {
  const answer = await ask(`v1/${kind}`, { method: 'POST', body: form(sent) });
  return { file: await answer.blob(), made: Number(answer.headers.get('X-LetterLint-Made')), left: Number(answer.headers.get('X-LetterLint-Left')) };
}

export const rules = async (): Promise<Map<string, Rule>> => new Map((await (await ask('v1/rules')).json() as Rule[]).map(rule => [rule.id, rule]));

export const frameworks = async (): Promise<Framework[]> => await (await ask('v1/frameworks')).json() as Framework[];

/** The drafts that the page was opened with. */
export async function opened(): Promise<Named[]> {
  const answer = await send('v1/opened');
  if (!answer.ok) return [];
  const names = await answer.json() as string[];
  return await Promise.all(names.map(async (name, at) => ({ name, bytes: await (await ask(`v1/opened/${at}`)).blob() })));
}

/** Holds a request for as long as the page is open; the program that serves the page ends when nothing holds one. False where it lives on its own. */
export async function alive(): Promise<boolean> {
  const answer = await send('v1/alive');
  if (!answer.ok) return false;
  await answer.text().catch(() => '');
  return true;
}
