type Parameters = Readonly<Record<string, unknown>>;

/** The address that a route's template makes with these parameters; what is undefined or null is left out. */
export const addressOf = (template: string, path: Parameters = {}, query: Parameters = {}): string => {
  const filled = template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one));
  return search.size === 0 ? filled : `${filled}?${search}`;
};
