import { isSame } from './remark';
import type { Remark } from './report';
import { clearComments, comment, Moved, spotOf } from './word';

/** Leaves what is found as comments in place of those that were left before, in the words of “letterlint annotate”. Gives how many stand, people's own included. */
export async function leaveComments(remarks: Remark[], told: (at: number) => void): Promise<number> {
  const kept = await clearComments();
  let left = 0;
  for (const remark of remarks) {
    told(left);
    try {
      if (!kept.some(other => isSame(other, remark.text))) await comment(spotOf(remark, remark.quote), remark.text);
      left++;
    } catch (problem) {
      // The author may have changed these words meanwhile; the others still have their place.
      if (!(problem instanceof Moved)) throw problem;
    }
  }
  return left;
}
