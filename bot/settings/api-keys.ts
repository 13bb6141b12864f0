import { type ApiKey, SCOPES, type Scope } from '../core/api-key.ts';
import type { VariableReader } from './variables.ts';

const FORM = 'Each is name:sha256-hex:scope+scope, separated by commas.';

/**
 * `API_KEYS`: the systems that may call the HTTP API. Faults name an entry by its place alone, for any part of it may
 * be the key itself, put where something else belongs.
 */
export function readApiKeys(read: VariableReader): readonly ApiKey[] {
  const keys = read.list('API_KEYS').map((entry, index) => readEntry(read, entry, index + 1));
  reportRepeated(read, keys, 'name');
  reportRepeated(read, keys, 'sha256');
  return keys;
}

function readEntry(read: VariableReader, entry: string, place: number): ApiKey {
  const [name = '', sha256 = '', scopes = '', ...rest] = entry.split(':');
  // A scope has a colon too.
  const given = [scopes, ...rest].join(':').split('+');
  const fault = (wrong: string) => read.fault('API_KEYS', `has an entry, number ${place}, ${wrong}`);
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/i.test(name)) {
    fault(`whose name is not 1 to 40 letters, digits, dots, dashes or underscores. ${FORM}`);
  }
  if (!/^[0-9a-f]{64}$/i.test(sha256)) {
    fault(`whose second part is not the SHA-256 of a key, 64 hex digits. ${FORM}`);
  }
  if (!given.every(isScope)) {
    fault(`with a scope that there is not. There are: ${SCOPES.join(', ')}. ${FORM}`);
  }
  return { name, sha256: sha256.toLowerCase(), scopes: given.filter(isScope) };
}

const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text);

function reportRepeated(read: VariableReader, keys: readonly ApiKey[], part: 'name' | 'sha256'): void {
  keys.forEach((key, index) => {
    const first = keys.findIndex((other) => sameName(other[part], key[part]));
    if (first === index || key[part] === '') return;
    const what = part === 'name' ? 'name' : 'key';
    read.fault('API_KEYS', `has two entries, numbers ${first + 1} and ${index + 1}, with the same ${what}.`);
  });
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
