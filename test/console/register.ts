import type { RegistryEntry, RegistryState } from '../../console/api/types.ts';
import { told } from '../../console/features/registry/entry-of.ts';
import { registered } from '../http/world.ts';
import type { Answers } from './support/service.ts';

type Kept = NonNullable<RegistryEntry>;

const idOf = ({ value }: Kept): string => ('id' in value ? value.id : String(value.year));

/** An entry of the register with nothing proposed, as whoever may do nothing with it is shown it, unless `changes` say otherwise. */
export const registryState = (current: Kept, changes: Partial<RegistryState> = {}): RegistryState => ({
  kind: current.kind,
  id: idOf(current),
  version: 2,
  current,
  proposal: null,
  unjustifiedUses: [],
  updatedAt: '2026-05-06T01:00:00.000Z',
  possibleActions: [],
  ...changes,
});

/** Who is registered in `test/http/world.ts`, and no holiday notice beside those the console comes with. */
export const register = {
  'GET /registry/{kind}': ({ address }) => {
    const kind = new URL(address, 'http://api.example').pathname.split('/').at(-1);
    return {
      items: registered.filter((entry) => entry.kind === kind).map((entry) => registryState(told(entry))),
      next: null,
    };
  },
} as const satisfies Answers;
