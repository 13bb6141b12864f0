import { colleagueIn } from './colleague.ts';
import type { Asked } from './ports.ts';
import type { ReadForm } from './register-form.ts';

/** With who was written as the owner, by name, initials or e-mail. */
export async function withOwnerFound(asked: Asked, read: ReadForm): Promise<ReadForm> {
  if (!read.ok || !read.ownerWritten) return read;
  const found = await colleagueIn(asked, read.request.owner ?? '');
  if ('fault' in found) return { ok: false, faults: { email: found.fault } };
  return { ...read, request: { ...read.request, owner: found.person.id } };
}
