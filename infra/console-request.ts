/** What the console asks for first; `clientId`, `issuer` and `audience` hold no quotes (the parameters see to it). */
export type ConsoleSettings = { readonly issuer: string; readonly clientId: string; readonly audience: string };

/**
 * Code of the CloudFront function at the entrance: `/` leads to the console, its settings are answered on the spot, and
 * a path without an ending is a page of the console, whose one file is index.html.
 */
export const consoleRequestCode = (settings: ConsoleSettings): string => `
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri === '/' || uri === '/console')
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/console/' } } };
  if (uri === '/console/settings.json')
    return {
      statusCode: 200,
      statusDescription: 'OK',
      headers: { 'content-type': { value: 'application/json' }, 'cache-control': { value: 'no-cache' } },
      body: ${JSON.stringify(JSON.stringify(settings))}
    };
  if (uri.indexOf('/console/') === 0 && !/\\.[a-z0-9]+$/.test(uri)) request.uri = '/console/index.html';
  return request;
}
`;
