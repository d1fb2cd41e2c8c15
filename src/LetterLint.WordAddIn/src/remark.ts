/** The author of the comments that “letterlint annotate” writes. Those that Word writes for the pane have the user's name. */
export const tool = 'LetterLint';

/** Whether LetterLint has written the comment and nobody has changed it: a sign made of its words stands at its end. */
export function isSigned(text: string): boolean {
  const signed = /^(LetterLint finds: [^]*)\([a-z ]+, [a-z0-9-]+, ([0-9a-f]{8})\)\s*$/.exec(text);
  return signed !== null && signOf(signed[1]) === signed[2];
}

/** Whether two comments say the same, however Word parts their lines. */
export const isSame = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string): string => text.replace(/[\s\u0085]+/g, '');

// FNV-1a over the words; how Word parts its lines does not count. SignedRemark.cs is the same in C#.
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  const words = bare(text);
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
