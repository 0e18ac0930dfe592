/** A commit as its text says it, told apart by no schema: what it may hold is known to its own format alone. */
export type Told = Readonly<Record<string, unknown>>;

/** Says a commit of one format in the words of the next. */
export type Upcast = (commit: Told) => Told;
