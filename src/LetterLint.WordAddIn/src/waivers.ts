import { inTurn, partOf, writePart } from './parts';
import type { Finding } from './report';

const namespace = 'urn:letterlint:waivers';

/** Keeps with the document that a finding may stand, and why; the same part that “letterlint check” reads. */
export const waive = (finding: Finding, because: string): Promise<void> => change(waivers => {
  const waiver = waivers.ownerDocument.createElementNS(namespace, 'waiver');
  waiver.setAttribute('rule', finding.rule);
  waiver.setAttribute('finding', finding.identity);
  waiver.setAttribute('because', because);
  waiver.setAttribute('at', new Date().toISOString());
  waivers.append(waiver);
});

/** Takes the waiver of a finding back. */
export const withdraw = (finding: Finding): Promise<void> => change(waivers => {
  for (const waiver of [...waivers.getElementsByTagNameNS(namespace, 'waiver')]) {
    if (waiver.getAttribute('finding') === finding.identity) waiver.remove();
  }
});

const change = (edit: (waivers: Element) => void): Promise<void> => inTurn(async () => {
  const part = await partOf(namespace, 'waivers');
  edit(part.root);
  await writePart(part);
});
