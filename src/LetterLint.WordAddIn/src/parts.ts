/** A part of the document's own in which LetterLint keeps something, as it was read. */
export interface Part { root: Element; before: Office.CustomXmlPart | undefined }

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two that read the same part would each write without what the other has added. */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const next = last.then(run, run);
  last = next.catch(() => {});
  return next;
}

/** The part of a namespace, or a new one with that root. */
export async function partOf(namespace: string, name: string): Promise<Part> {
  const parts = await asked<Office.CustomXmlPart[]>(done => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done));
  const before = parts[0];
  const xml = before === undefined ? `<${name} xmlns="${namespace}"/>` : await asked<string>(done => before.getXmlAsync(done));
  return { root: new DOMParser().parseFromString(xml, 'application/xml').documentElement, before };
}

/** Writes it: the new part stands before the old one goes, so that nothing is lost on the way. */
export async function writePart({ root, before }: Part): Promise<void> {
  await asked(done => Office.context.document.customXmlParts.addAsync(new XMLSerializer().serializeToString(root.ownerDocument), done));
  if (before !== undefined) await asked(done => before.deleteAsync(done));
}

const asked = <T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> => new Promise((resolve, reject) => start(result =>
  result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(new Error(result.error.message))));
