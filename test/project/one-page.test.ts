import { pathToFileURL } from 'node:url';

// Of its own: the page of this process may be that of component tests.
const address = pathToFileURL('test/console/support/page-environment.mjs').href;
const { default: PageEnvironment } = await import(`${address}?of-its-own`);

const projectConfig = { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
/** As Jest does before the tests of a file. */
const begin = (errors: unknown[] = []) =>
  new PageEnvironment(
    { projectConfig, globalConfig: {} },
    { console: { error: (said: unknown) => errors.push(said) } },
  );

describe('the page that the component tests of a process share', () => {
  it('is one, to which what was loaded in it for an earlier file belongs', async () => {
    const first = begin();
    const { global, body } = { global: first.global, body: first.global.document.body };
    await first.teardown();
    expect(begin().global).toBe(global);
    expect(begin().global.document.body).toBe(body);
  });

  it('is for each file as it was for the first, whatever another gave it or took from it', async () => {
    const page = begin();
    const { global: window } = page;
    const { document, navigator } = window;
    const shown = () => [
      document.documentElement.outerHTML,
      window.location.href,
      window.localStorage.length,
      window.sessionStorage.length,
      Object.keys(navigator),
    ];
    const [before, names, { open, fetch }] = [shown(), Reflect.ownKeys(window), window];

    document.documentElement.lang = 'en';
    document.body.className = 'dark';
    document.title = '草稿';
    document.body.append('草稿');
    window.history.pushState(null, '', '/console/applications?page=2');
    window.localStorage.setItem('draft', '1');
    window.sessionStorage.setItem('draft', '1');
    Object.defineProperty(navigator, 'locks', { configurable: true, enumerable: true, value: {} });
    Object.assign(window, { open: () => null, fetch: () => null, one: 1 });
    delete window.matchMedia;
    await page.teardown();

    expect(shown()).toEqual(before);
    expect(new Set(Reflect.ownKeys(window))).toEqual(new Set(names));
    expect([window.open, window.fetch, typeof window.matchMedia]).toEqual([open, fetch, 'function']);
  });

  it('stays open, and does for no file what another had it do later', async () => {
    const page = begin();
    const { global: window } = page;
    const done: string[] = [];
    window.setTimeout(() => done.push('once'));
    window.setInterval(() => done.push('again'));
    window.close();
    await page.teardown();
    await new Promise((resolve) => window.setTimeout(resolve, 10));
    expect(done).toEqual([]);
  });

  it('tells each file what it has to say, and none what it says to another', async () => {
    const [first, second]: [unknown[], unknown[]] = [[], []];
    const page = begin(first);
    await page.teardown();
    begin(second).global.alert('草稿');
    expect(first).toEqual([]);
    expect(second).not.toEqual([]);
  });
});
