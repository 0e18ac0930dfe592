type Known = { readonly etag: string; readonly body: unknown };

export type KnownAnswers = {
  /** What the address answered last, where it can be asked whether that still holds. */
  readonly of: (address: string) => Known | undefined;
  readonly keep: (address: string, etag: string | null, body: unknown) => void;
};

/** A board and its filters, not every page ever seen. */
const atMost = 20;

/** Answers of lists by address, so that a list looked at again and again comes over the line only when it changes. */
export const createKnownAnswers = (): KnownAnswers => {
  const known = new Map<string, Known>();
  return {
    of: (address) => known.get(address),
    keep: (address, etag, body) => {
      // Only lists have weak ones; a case's own is its version, which says nothing of its orders.
      if (etag?.startsWith('W/') !== true) return;
      known.delete(address);
      known.set(address, { etag, body });
      const [oldest] = known.keys();
      if (known.size > atMost && oldest !== undefined) known.delete(oldest);
    },
  };
};
