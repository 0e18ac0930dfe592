import type { Organisation } from '../vocabulary/organisation.ts';

type Organisations = ReadonlyMap<string, Organisation>;

const takenOverFrom = (authority: string, organisations: Organisations): string | null => {
  for (const { id, kind, succeeds = [] } of organisations.values())
    if (kind === 'telecom-authority' && id !== authority && succeeds.includes(authority)) return id;
  return null;
};

/** The authority that answers for the cases of one today: itself, or whoever has taken over from it. */
export const answeringFor = (authority: string, organisations: Organisations): string => {
  let [answering, left] = [authority, organisations.size];
  for (; left > 0; left -= 1) {
    const next = takenOverFrom(answering, organisations);
    if (next === null || next === authority) break;
    answering = next;
  }
  return answering;
};

/** The case as its authority of today has it. */
export const passedOn = <S extends { readonly authority: string | null }>(
  state: S,
  organisations: Organisations,
): S => {
  if (state.authority === null) return state;
  const authority = answeringFor(state.authority, organisations);
  return authority === state.authority ? state : { ...state, authority };
};

/** Those whose cases an authority has taken over, from them or from whom they had taken over. */
export const predecessorsOf = (authority: string, organisations: Organisations): readonly string[] => {
  const before = new Set<string>();
  const ask = (id: string): void => {
    for (const one of organisations.get(id)?.succeeds ?? [])
      if (one !== authority && !before.has(one)) {
        before.add(one);
        ask(one);
      }
  };
  ask(authority);
  return [...before];
};
