import type { Caller, CallerStore } from '../core/caller.ts';
import type { Person, PersonId } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { maskCpr } from '../core/privacy.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { type RegisterPorts, registerInquiry } from './register-inquiry.ts';
import { type WhoCoversPorts, whoCovers } from './who-covers.ts';

export type MessagePorts = RegisterPorts & WhoCoversPorts & { readonly callers: CallerStore };

/** What somebody took down of a call that could not be put through (R8). The texts may hold anything. */
export type TakenMessage = Pick<Inquiry, 'subject' | 'caseNumber'> & {
  /** Names the form: the same one again is the same message. */
  readonly form: string;
  readonly to: Person;
  readonly caller: Omit<Caller, 'askedFor'>;
};

/** `known`: that form was saved before, and nothing was saved now. */
export type MessageTaken = { readonly inquiry: Inquiry; readonly known: boolean };

/** How a form is known; its sender is part of it, so that nobody's forged form leads to another's inquiry. */
export const formSource = (who: PersonId, form: string): string => `form:${who}:${form}`;

/**
 * A call that is to be returned, with whoever answers now for the one who was asked for; in their unit and nobody's
 * where nobody does. Name and number are kept apart, and before it: a crash after that leaves what `sweepCallers` either
 * brings together or deletes.
 */
export async function takeMessage(
  ports: MessagePorts,
  { form, to, caller, subject, caseNumber }: TakenMessage,
  who: PersonId,
  at: EpochMs,
): Promise<MessageTaken> {
  const { inquiries, callers } = ports;
  const source = formSource(who, form);
  const [known] = await inquiries.knownAs([[source]]);
  if (known !== undefined) return { inquiry: known, known: true };
  const { by: owner } = await whoCovers(ports, to.id, at, 'phone');
  await callers.keep(source, { ...masked(caller), askedFor: to.id }, at);
  const call = { channel: 'phone', received: at, unit: to.unit, sensitive: false } as const;
  const request = { ...call, owner, subject, caseNumber, sources: [source] };
  const registered = await registerInquiry(ports, request, { person: who }, at);
  if (!registered.ok) throw new Error('the directory does not know its own unit, or who answers');
  const { inquiry } = registered;
  await callers.link(source, inquiry.ref);
  return { inquiry, known: registered.known };
}

const masked = ({ name, number }: TakenMessage['caller']): TakenMessage['caller'] => ({
  ...(name !== undefined && { name: maskCpr(name) }),
  ...(number !== undefined && { number }),
});
