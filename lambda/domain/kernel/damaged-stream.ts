/** A commit beside which something never could be: `issue` says it in words of ours, never in those of the commit. */
export type Damage = { readonly stream: string; readonly version: number; readonly issue: string };

/**
 * A version of a stream that says nothing to this release: what lies there is damaged, of a later release, could not follow
 * what stands before it, or is gone. `issue`: in words of ours.
 */
export type Gap = Omit<Damage, 'stream'>;

/** The journal holds what never could be: no release makes anything of it, and waiting helps nobody. */
export class DamagedStream extends Error {
  override readonly name = 'DamagedStream';
  readonly where: Damage;
  constructor({ stream, version }: Omit<Damage, 'issue'>, issue: string) {
    super(`${stream} v${version}: ${issue}`);
    this.where = { stream, version, issue };
  }
}
