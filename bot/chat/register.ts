import { randomUUID } from 'node:crypto';
import type { ActionOf } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import { NONE, type RegisterForm, type RegisterValues } from '../../cards/register/register-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Channel, Inquiry } from '../core/inquiry.ts';
import { plainDate } from '../core/local-day.ts';
import { registerInquiry } from '../journeys/register-inquiry.ts';
import { formSource } from '../journeys/take-message.ts';
import { say } from '../language/sentence.ts';
import { forms, registered as words } from '../language/sentences/forms.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { drawForm } from './draw-register.ts';
import { type Asked, inWords } from './ports.ts';
import { readRegisterForm, wordRequestFaults } from './register-form.ts';
import { withOwnerFound } from './register-owner.ts';
import { drawRegistered, drawSaved } from './registered.ts';

/** "ny henvendelse": the form, for the own unit and of today. */
export async function openRegisterForm(asked: Asked, channel: Channel | undefined): Promise<Message> {
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  return drawForm(asked, newForm(), { ...(await emptyValues(asked)), channel: channel ?? '' });
}

export const newForm = (): RegisterForm => ({ form: randomUUID() });

export async function emptyValues({ ports, turn, clock }: Asked): Promise<RegisterValues> {
  const person = await ports.directory.person(turn.who.id);
  return {
    channel: '',
    kind: NONE,
    caseType: NONE,
    day: plainDate(clock.zone.dayOf(clock.now)).toString(),
    time: '',
    subject: '',
    caseNumber: '',
    unit: person?.unit ?? '',
    owner: NONE,
    email: '',
    sensitive: 'false',
  };
}

/** "Fortryd": on a copy of a form that was saved meanwhile there is nothing left to give up. */
export async function cancelRegisterForm(
  asked: Asked,
  { form }: ActionOf<'register.cancel'>,
): Promise<Message> {
  const { language } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const inquiry = await savedAs(asked, { form });
  if (inquiry === undefined) {
    const text = say(forms.cancelled, language);
    return { card: noteCard(text), summary: text };
  }
  const text = say(words.notCancelled, language, { ref: inquiry.ref });
  return drawRegistered(asked, inquiry, { text, tone: 'attention' }, true);
}

/** "Gem": registers once, however often it is pressed, and the inquiry's card takes the form's place. */
export async function saveRegisterForm(asked: Asked, action: ActionOf<'register.save'>): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { verb: _verb, form: id, message, ...values } = action;
  const form: RegisterForm = { form: id, ...(message && { message }) };
  const read = await withOwnerFound(asked, readRegisterForm(asked, values));
  if (!read.ok) {
    const inquiry = await savedAs(asked, form);
    if (inquiry === undefined) return drawForm(asked, form, values, { faults: read.faults });
    return drawSaved(asked, form, { inquiry, known: true, same: false, masked: false });
  }
  const request = { ...read.request, sources: sourcesOf(asked, form) };
  const registered = await registerInquiry(ports, request, { person: turn.who.id }, clock.now);
  if (registered.ok && !registered.known) {
    const { ref, version } = registered.inquiry;
    // "fortryd" right after it means it, and no change before it.
    await ports.preferences.change(turn.who.id, { lastChanged: { ref, version } });
  }
  if (registered.ok) return drawSaved(asked, form, registered);
  return drawForm(asked, form, values, { faults: wordRequestFaults(asked, registered.faults, values) });
}

/** A form is its sender's; a message is everybody's. */
const sourcesOf = ({ turn }: Asked, { form, message }: RegisterForm): string[] => [
  formSource(turn.who.id, form),
  ...sourcesOfMessage(message?.names ?? []),
];

const sourcesOfMessage = (names: readonly string[]): string[] => names.map((name) => `teams:${name}`);

/** What the sender has registered with this form, or anybody of its message. */
const savedAs = (asked: Asked, form: RegisterForm): Promise<Inquiry | undefined> =>
  knownBy(asked, sourcesOf(asked, form));

/** What was registered of this message, by whomever. */
export const registeredOf = (asked: Asked, names: readonly string[]): Promise<Inquiry | undefined> =>
  knownBy(asked, sourcesOfMessage(names));

async function knownBy({ ports }: Asked, sources: readonly string[]): Promise<Inquiry | undefined> {
  const [inquiry] = await ports.inquiries.knownAs([sources]);
  return inquiry;
}
