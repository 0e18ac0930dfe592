/** A commit beside which something never could be: `issue` says it in words of ours, never in those of the commit. */
export type Damage = { readonly stream: string; readonly version: number; readonly issue: string };

/** The journal holds what never could be: no release makes anything of it, and waiting helps nobody. */
export class DamagedStream extends Error {
  override readonly name = 'DamagedStream';
  readonly where: Damage;
  constructor({ stream, version }: Omit<Damage, 'issue'>, issue: string) {
    super(`${stream} v${version}: ${issue}`);
    this.where = { stream, version, issue };
  }
}
