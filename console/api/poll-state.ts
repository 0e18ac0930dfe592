/** As much of a query as a rule for looking again may go by. */
export type PollState = { readonly state: { readonly error: unknown; readonly errorUpdateCount: number } };
