/** What a key may be allowed to do, as `API_KEYS` says it. */
export const SCOPES = [
  'inquiries:write',
  'inquiries:read',
  'cover:read',
  'absences:read',
  'backlog:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** A system that may call the HTTP API. The key itself is known to that system alone. */
export type ApiKey = {
  /** Of the system; it stands in the history of what it registers, and in the log. */
  readonly name: string;
  /** SHA-256 of the key, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
};
