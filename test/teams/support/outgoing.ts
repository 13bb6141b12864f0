import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Every host that this process asks over HTTP, by whichever client; tests and the bot share a process. */
export function watchOutgoing(): { hosts(): ReadonlySet<string>; [Symbol.dispose](): void } {
  const hosts = new Set<string>();
  const fromHttp = (message: unknown) => hosts.add((message as { request: ClientRequest }).request.host);
  const fromFetch = (message: unknown) =>
    hosts.add(new URL(String((message as { request: { origin: string } }).request.origin)).hostname);
  subscribe('http.client.request.created', fromHttp);
  subscribe('undici:request:create', fromFetch);
  return {
    hosts: () => hosts,
    [Symbol.dispose]() {
      unsubscribe('http.client.request.created', fromHttp);
      unsubscribe('undici:request:create', fromFetch);
    },
  };
}
