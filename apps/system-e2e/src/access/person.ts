const pageOf = /^\/interaction\//;

/** Somebody with a browser, as far as signing in and asking goes: cookies by origin, redirects one at a time. */
export class Person {
  readonly #cookies = new Map<string, Map<string, string>>();

  private constructor(
    private readonly gateway: string,
    private readonly id: string,
  ) {}

  static async signIn(gateway: string, id: string): Promise<Person> {
    const person = new Person(gateway, id);
    await person.signInAgain();
    return person;
  }

  /** Whether identity showed its page, or knew who it was. */
  async signInAgain(): Promise<'asked' | 'silently'> {
    const page = await this.#follow(`${this.gateway}/sign-in`);
    if (!pageOf.test(page.pathname)) return 'silently';
    const chosen = await this.#go(page.href, {
      method: 'POST',
      body: new URLSearchParams({ person: this.id }),
    });
    await this.#follow(new URL(chosen.headers.get('location') ?? '', page).href);
    return 'asked';
  }

  async ask(path: string): Promise<{ status: number; body: unknown }> {
    const response = await this.#go(`${this.gateway}${path}`);
    return { status: response.status, body: await response.json() };
  }

  async signOut(): Promise<{ redirectTo: string }> {
    const headers = { 'x-requested-with': 'streamstock' };
    const response = await this.#go(`${this.gateway}/sign-out`, { method: 'POST', headers });
    return (await response.json()) as { redirectTo: string };
  }

  /** Does what identity's page does by itself. */
  async leaveProvider(url: string): Promise<void> {
    const html = await (await this.#go(url)).text();
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    await this.#go(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
  }

  /** Until somebody answers with something else than where to go: the gateway's page, or identity's. */
  async #follow(from: string): Promise<URL> {
    let address = from;
    for (let step = 0; step < 12; step += 1) {
      const location = (await this.#go(address)).headers.get('location');
      if (location === null) return new URL(address);
      address = new URL(location, address).href;
    }
    throw new Error(`Too many redirects from ${from}`);
  }

  async #go(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.split(';', 1).join();
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}
