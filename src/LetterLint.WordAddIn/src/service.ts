import type { Report } from './report';

export interface Rule { id: string; title: string; why: string }
export interface Framework { id: string; name: string }

/** The service does not answer at all. */
export class NotRunning extends Error {}

/** The service says why it does not check the letter. */
export class Refused extends Error {}

const tokenIn = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name=letterlint-token]')?.content ?? '';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let token = tokenIn(document);

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let answer = await send(path, init);
  if (answer.status === 401) {
    // The service has been started again since: its page has the token of this launch.
    const page = await send('pane.html');
    token = tokenIn(new DOMParser().parseFromString(await page.text(), 'text/html'));
    answer = await send(path, init);
  }

  if (answer.ok) return await answer.json() as T;
  const problem = await answer.json().catch(() => null) as { detail?: string } | null;
  throw new Refused(problem?.detail ?? 'LetterLint did not understand the letter.');
}

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { ...init.headers, 'X-LetterLint-Token': token }, cache: 'no-store' });
  } catch {
    throw new NotRunning();
  }
}

export const check = (file: Uint8Array<ArrayBuffer>, framework: string | null): Promise<Report> =>
  ask(`v1/check${framework ? `?framework=${encodeURIComponent(framework)}` : ''}`, { method: 'POST', body: new Blob([file], { type: word }), headers: { 'Content-Type': word } });

export const rules = (): Promise<Rule[]> => ask('v1/rules');

export const frameworks = (): Promise<Framework[]> => ask('v1/frameworks');
