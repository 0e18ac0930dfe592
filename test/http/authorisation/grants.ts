import { readFileSync } from 'node:fs';

const named = /^let (.+?) *= *(.+)$/;
const grant = /^((?:GET|POST|PUT|PATCH|DELETE) \S+) {2,}(.+)$/;

/** What each operation is granted to, by posts; throws where a line says neither a name nor a grant, or says one twice. */
export const readGrants = (text: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, readonly string[]>();
  const grants = new Map<string, ReadonlySet<string>>();
  for (const line of text.split('\n').filter((written) => written.trim() !== '' && !written.startsWith('#'))) {
    const [, name, posts] = named.exec(line) ?? [];
    const [, operation, to] = grant.exec(line) ?? [];
    if (name !== undefined && posts !== undefined) names.set(name, posts.split(/ *, */));
    else if (operation === undefined || to === undefined) throw new Error(`no grant is written so: ${line}`);
    else {
      const known = grants.get(operation) ?? new Set<string>();
      const more = names.get(to) ?? [to];
      if (more.some((post) => known.has(post))) throw new Error(`granted already: ${line}`);
      grants.set(operation, new Set([...known, ...more]));
    }
  }
  return grants;
};

/** The checked-in list. */
export const grants = readGrants(readFileSync(new URL('who-may-what.txt', import.meta.url), 'utf8'));
