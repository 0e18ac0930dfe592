/** A commit is more than an item of the journal holds, however it is kept: nothing of it was written. */
export class CommitTooLarge extends Error {
  override readonly name = 'CommitTooLarge';
  /** What it would come to, and the most that is taken. */
  readonly facts: { readonly bytes: number; readonly most: number };
  constructor(bytes: number, most: number) {
    super(`a commit of ${bytes} bytes is more than the ${most} of an item`);
    this.facts = { bytes, most };
  }
}
