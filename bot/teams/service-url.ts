import { isLoopback } from '../settings/teams-settings.ts';

/**
 * May the bot send to this address? Only https on a host that the settings name; http only where that host is
 * this machine. Asked for what comes in and again for what was stored.
 */
export function isAllowedServiceUrl(serviceUrl: string, hosts: readonly string[]): boolean {
  // Where others might find another host in it than we do.
  if (/[\s\\]/.test(serviceUrl)) return false;
  const url = URL.parse(serviceUrl);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (!hosts.includes(url.hostname)) return false;
  if (url.protocol === 'https:') return isLoopback(url.hostname) || url.port === '';
  return url.protocol === 'http:' && isLoopback(url.hostname);
}
