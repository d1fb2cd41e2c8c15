import { element } from './dom';
import type { Named } from './service';

const endings = ['.docx', '.md', '.txt', '.pdf'];

/** A button that lets somebody choose files. */
export function chooser(label: string, isMany: boolean, chosen: (files: Named[]) => void, attributes: Record<string, string> = {}): HTMLElement[] {
  const input = element('input', { type: 'file', accept: endings.join(','), multiple: isMany, hidden: true, tabindex: '-1', 'aria-hidden': 'true', change: () => {
    const files = named(input.files);
    input.value = '';
    if (files.length > 0) chosen(files);
  } });
  return [element('button', { type: 'button', ...attributes, click: () => input.click() }, label), input];
}

export const named = (files: FileList | null | undefined): Named[] => [...files ?? []].map(file => ({ name: file.name, bytes: file }));

/** Takes files that are dropped anywhere on the page. */
export function dropZone(dropped: (files: Named[]) => void): void {
  let inside = 0;
  const isFile = (event: DragEvent): boolean => [...event.dataTransfer?.types ?? []].includes('Files');
  const over = (isOver: boolean): void => { document.body.classList.toggle('dropping', isOver); };
  addEventListener('dragenter', event => {
    if (!isFile(event)) return;
    inside++;
    over(true);
  });
  addEventListener('dragleave', event => {
    if (!isFile(event)) return;
    inside = Math.max(0, inside - 1);
    if (inside === 0) over(false);
  });
  addEventListener('dragover', event => { if (isFile(event)) event.preventDefault(); });
  addEventListener('drop', event => {
    if (!isFile(event)) return;
    event.preventDefault();
    inside = 0;
    over(false);
    const files = named(event.dataTransfer?.files);
    if (files.length > 0) dropped(files);
  });
}

/** Hands a file to the person, under a name of its own beside the draft's. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = element('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const beside = (name: string, what: string, ending = name.slice(name.lastIndexOf('.'))): string => `${name.replace(/\.[^.]*$/, '')} (${what})${ending}`;

/** The name of the draft that a file is a copy of: what LetterLint has put behind it when it was saved is left out. */
export const draftOf = (name: string): string => name.replace(/(?: \((?:comments|fixes|waivers)\)(?: ?\(\d+\))?)+(?=\.[^.]*$)/, '');

export const isWord = (name: string): boolean => name.toLowerCase().endsWith('.docx');
