/** As much of a query as a rule for looking again may go by. */
export type Looked = { readonly state: { readonly error: unknown; readonly errorUpdateCount: number } };
