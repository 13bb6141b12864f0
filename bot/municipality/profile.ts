import { z } from 'zod';
import { LANGUAGES } from '../core/reply-language.ts';

const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https address' });

const profile = z.strictObject({
  /** As it stands in the Teams app: `Roskilde Kommune`. At most 32 characters, by Teams' rule. */
  name: z.string().min(1).max(32),
  /** Spoken in channels and group chats. */
  language: z.enum(LANGUAGES),
  websiteUrl: httpsUrl,
  privacyUrl: httpsUrl,
  termsOfUseUrl: httpsUrl,
});

/** What is this municipality's own; the shipped one is `roskilde.json`. */
export type Profile = Readonly<z.infer<typeof profile>>;

export type ProfileFault = { readonly path: string; readonly message: string };

/** Reads a profile; all faults at once, each with its path. */
export function readProfile(
  text: string,
): { ok: true; profile: Profile } | { ok: false; faults: readonly ProfileFault[] } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [{ path: '', message: `is not JSON: ${(error as Error).message}` }] };
  }
  const read = profile.safeParse(given);
  if (read.success) return { ok: true, profile: Object.freeze(read.data) };
  const faults = read.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }));
  return { ok: false, faults };
}
