import { createHash } from 'node:crypto';
import { type ApiKey, SCOPES, type Scope } from '../../bot/core/api-key.ts';

/** Keys that the bots of tests know, by the name of the system. */
export const KEYS = {
  everything: 'key-of-everything',
  mailroom: 'key-of-the-mail-room',
  reader: 'key-of-the-reader',
  switchboard: 'key-of-the-switchboard',
} as const;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const SCOPES_OF: Readonly<Record<keyof typeof KEYS, readonly Scope[]>> = {
  everything: SCOPES,
  mailroom: ['inquiries:write'],
  reader: ['inquiries:read'],
  switchboard: ['cover:read', 'absences:read', 'backlog:read'],
};

export const API_KEYS: readonly ApiKey[] = Object.entries(KEYS).map(([name, key]) => ({
  name,
  sha256: sha256(key),
  scopes: SCOPES_OF[name as keyof typeof KEYS],
}));
