/** What a deployment tells the console: the same build works with any OpenID Connect issuer. */
export type Settings = { readonly issuer: string; readonly clientId: string; readonly audience: string };

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' &&
  value !== null &&
  ['issuer', 'clientId', 'audience'].every((name) => typeof Object(value)[name] === 'string');

/** Throws where they cannot be had: nothing works without them. Asked for as index.html does, so that it is asked once. */
export const loadSettings = async (): Promise<Settings> => {
  const response = await fetch('/console/settings.json');
  const settings: unknown = await response.json();
  if (!response.ok || !isSettings(settings)) throw new Error('settings.json is not what the console needs');
  return settings;
};
