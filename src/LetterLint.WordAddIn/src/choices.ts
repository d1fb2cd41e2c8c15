import { inTurn, partOf, writePart } from './parts';
import type { Named } from './service';

const namespace = 'urn:letterlint:choices';

/** Keeps with the document what kind of letter it is; “letterlint check” reads the same part. Null has it recognised again. */
export const keepFramework = (id: string | null): Promise<void> => change(choices => {
  if (id === null) choices.removeAttribute('framework');
  else choices.setAttribute('framework', id);
});

/** Keeps last year's letter with the document, for Word gives a pane no way to a file beside it. Null takes it out. */
export async function keepPrevious(letter: Named | null): Promise<void> {
  const words = letter === null ? '' : await base64(letter.bytes);
  await change(choices => {
    for (const before of [...choices.getElementsByTagNameNS(namespace, 'previous')]) before.remove();
    if (letter === null) return;
    const previous = choices.ownerDocument.createElementNS(namespace, 'previous');
    previous.setAttribute('name', letter.name);
    previous.textContent = words;
    choices.append(previous);
  });
}

const change = (edit: (choices: Element) => void): Promise<void> => inTurn(async () => {
  const part = await partOf(namespace, 'choices');
  edit(part.root);
  await writePart(part);
});

const base64 = (bytes: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
  reader.onerror = () => reject(new Error('The file could not be read.'));
  reader.readAsDataURL(bytes);
});
