/** Who a person is at the provider; null: the person does not agree. */
type Person = { readonly login: string } | null;

/**
 * A browser's tab without a screen: cookies by origin, redirects followed, the provider's forms filled in. Stops before the first
 * address that begins with `until` and says it.
 */
export const openTab = () => {
  const cookies = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => {
    const jar = cookies.get(origin) ?? new Map<string, string>();
    cookies.set(origin, jar);
    return jar;
  };

  const load = async (url: string, form?: Record<string, string>) => {
    const { origin } = new URL(url);
    const jar = jarOf(origin);
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };

  const signIn = async (from: string, person: Person, until: string): Promise<string> => {
    let [url, form]: [string, Record<string, string> | undefined] = [from, undefined];
    for (let step = 0; step < 20; step++) {
      if (url.startsWith(until)) return url;
      const response = await load(url, form);
      const location = response.headers.get('location');
      form = undefined;
      if (location !== null) {
        url = new URL(location, url).href;
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (response.status !== 200 || action === undefined)
        throw new Error(`The provider answered ${response.status}: ${page}`);
      if (person === null) {
        url = new URL(/href="([^"]*abort)"/.exec(page)![1]!, url).href;
      } else {
        form = page.includes('name="login"')
          ? { prompt: 'login', login: person.login, password: 'x' }
          : { prompt: 'consent' };
        url = new URL(action, url).href;
      }
    }
    throw new Error(`The browser goes round in circles, by now at ${url}`);
  };
  return { load, signIn, cookies: (origin: string) => jarOf(origin) };
};
