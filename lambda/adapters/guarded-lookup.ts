import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { mayReach } from '../domain/registry/addresses.ts';

type Resolve = typeof lookup;

class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ERR_ADDRESS_REFUSED';
}

/**
 * Resolves names as the system does, and refuses those any of whose addresses orders may not go to: it is these that are
 * connected to, so that no name turns to another between being judged and being used.
 */
export const guardedLookup =
  (allowNear: boolean, resolve: Resolve = lookup): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (fault, addresses) => {
      const [first] = addresses ?? [];
      if (fault !== null || first === undefined) return done(fault ?? new AddressRefused(hostname), '', 0);
      if (!addresses.every(({ address }) => mayReach(address, allowNear)))
        return done(new AddressRefused('resolves to an address that orders may not go to'), '', 0);
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
