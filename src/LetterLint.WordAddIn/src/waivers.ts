import type { Finding } from './report';

const namespace = 'urn:letterlint:waivers';

/** Keeps with the document that a finding may stand, and why; the same part that “letterlint check” reads. */
export async function waive(finding: Finding, because: string): Promise<void> {
  await change(waivers => {
    const waiver = waivers.ownerDocument.createElementNS(namespace, 'waiver');
    waiver.setAttribute('rule', finding.rule);
    waiver.setAttribute('finding', finding.identity);
    waiver.setAttribute('because', because);
    waiver.setAttribute('at', new Date().toISOString());
    waivers.append(waiver);
  });
}

/** Takes the waiver of a finding back. */
export async function withdraw(finding: Finding): Promise<void> {
  await change(waivers => {
    for (const waiver of [...waivers.getElementsByTagNameNS(namespace, 'waiver')]) {
      if (waiver.getAttribute('finding') === finding.identity) waiver.remove();
    }
  });
}

async function change(edit: (waivers: Element) => void): Promise<void> {
  const parts = await parted<Office.CustomXmlPart[]>(done => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done));
  const part = parts[0];
  const xml = part === undefined ? `<waivers xmlns="${namespace}"/>` : await parted<string>(done => part.getXmlAsync(done));
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  edit(document.documentElement);

  // The new part stands before the old one goes, so that no waiver is lost on the way.
  await parted(done => Office.context.document.customXmlParts.addAsync(new XMLSerializer().serializeToString(document), done));
  if (part !== undefined) await parted(done => part.deleteAsync(done));
}

const parted = <T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> => new Promise((resolve, reject) => start(result =>
  result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(new Error(result.error.message))));
