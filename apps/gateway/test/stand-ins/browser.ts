/** As much of a browser as signing in needs: cookies by origin, and redirects one at a time. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One request, without following where it leads. */
  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#jarOf(origin);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(jar, cookie);
    return response;
  }

  /** Follows redirects until `until` says that this address is not to be asked any more, which is returned. */
  async follow(url: string, until: (address: string) => boolean): Promise<string> {
    let address = url;
    for (let step = 0; step < 12; step += 1) {
      if (until(address)) return address;
      const response = await this.go(address);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`${address} answered ${String(response.status)}: ${await response.text()}`);
      address = new URL(location, address).href;
    }
    throw new Error(`Too many redirects from ${url}`);
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#jarOf(origin).get(name);
  }

  /** As if it had come by some other way. */
  plant(origin: string, name: string, value: string): void {
    this.#jarOf(origin).set(name, value);
  }

  #jarOf(origin: string): Map<string, string> {
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }

  #keep(jar: Map<string, string>, cookie: string): void {
    const pair = cookie.split(';', 1).join();
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    if (value === '' || /max-age=0\b/i.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}
