import { randomUUID } from 'node:crypto';
import type { ActionOf } from '../../cards/actions.ts';
import { noteCard } from '../../cards/note/note-card.ts';
import {
  NONE,
  REGISTER_FIELDS,
  type RegisterValues,
  type RegisterView,
  registerCard,
} from '../../cards/register/register-card.ts';
import type { Message } from '../core/conversation.ts';
import { CHANNELS, type Channel, type Inquiry, KINDS } from '../core/inquiry.ts';
import { plainDate } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { registerInquiry } from '../journeys/register-inquiry.ts';
import { say } from '../language/sentence.ts';
import {
  forms,
  registerFault,
  register as registerWords,
  registered as words,
} from '../language/sentences/forms.ts';
import { inquiry as inquiryWords } from '../language/sentences/inquiry.ts';
import { type Asked, inWords } from './ports.ts';
import { dayIn } from './receipt-words.ts';
import { type FormFaults, readRegisterForm, wordRequestFaults } from './register-form.ts';
import { drawRegistered, drawSaved } from './registered.ts';

/** "ny henvendelse": the form, for the own unit and of today. */
export async function openRegisterForm(asked: Asked, channel: Channel | undefined): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const person = await ports.directory.person(turn.who.id);
  const values: RegisterValues = {
    channel: channel ?? '',
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
  return drawForm(asked, randomUUID(), values);
}

/** "Fortryd": on a copy of a form that was saved meanwhile there is nothing left to give up. */
export async function cancelRegisterForm(
  asked: Asked,
  { form }: ActionOf<'register.cancel'>,
): Promise<Message> {
  const { language } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const inquiry = await savedAs(asked, form);
  if (inquiry === undefined) {
    const text = say(forms.cancelled, language);
    return { card: noteCard(text), summary: text };
  }
  const text = say(words.notCancelled, language, { ref: inquiry.ref });
  return drawRegistered(asked, inquiry, { text, tone: 'attention' });
}

/** "Gem": registers once, however often it is pressed, and the inquiry's card takes the form's place. */
export async function saveRegisterForm(asked: Asked, action: ActionOf<'register.save'>): Promise<Message> {
  const { ports, turn, clock } = asked;
  if (!asked.personal) return inWords(inquiryWords.onlyInPersonalChat, asked);
  const { verb: _verb, form, ...values } = action;
  const read = readRegisterForm(asked, values);
  if (!read.ok) {
    const inquiry = await savedAs(asked, form);
    if (inquiry === undefined) return drawForm(asked, form, values, read.faults);
    return drawSaved(asked, { inquiry, known: true, same: false, masked: false });
  }
  const request = { ...read.request, sources: sourcesOf(asked, form) };
  const registered = await registerInquiry(ports, request, { person: turn.who.id }, clock.now);
  if (!registered.ok)
    return drawForm(asked, form, values, wordRequestFaults(asked, registered.faults, values));
  return drawSaved(asked, registered);
}

/** The sender is part of it, so that nobody's forged form leads to another's inquiry. */
const sourcesOf = ({ turn }: Asked, form: string): string[] => [`form:${turn.who.id}:${form}`];

/** What the sender has registered with this form, if they have. */
async function savedAs(asked: Asked, form: string): Promise<Inquiry | undefined> {
  const [inquiry] = await asked.ports.inquiries.knownAs([sourcesOf(asked, form)]);
  return inquiry;
}

type Lists = {
  readonly caseTypes: readonly string[];
  readonly units: readonly string[];
  readonly owners: readonly string[];
};

/** An id of the list may look like a CPR number in places; what is not of the list came from elsewhere. */
const among = (value: string, list: readonly string[]): string =>
  list.includes(value) ? value : maskCpr(value);

/** In all that is no choice of ours. */
const maskTyped = (typed: RegisterValues, lists: Lists): RegisterValues => ({
  ...typed,
  channel: among(typed.channel, CHANNELS),
  kind: among(typed.kind, [...KINDS, NONE]),
  caseType: among(typed.caseType, [...lists.caseTypes, NONE]),
  day: dayIn(typed.day) === undefined ? maskCpr(typed.day) : typed.day,
  unit: among(typed.unit, lists.units),
  owner: among(typed.owner, lists.owners),
  time: maskCpr(typed.time),
  subject: maskCpr(typed.subject),
  caseNumber: maskCpr(typed.caseNumber),
  email: maskCpr(typed.email),
});

/** As it was typed, but for CPR numbers, which are never shown. */
async function drawForm(
  asked: Asked,
  form: string,
  typed: RegisterValues,
  faults?: FormFaults,
): Promise<Message> {
  const { ports, turn, language } = asked;
  const person = await ports.directory.person(turn.who.id);
  const [units, people] = await Promise.all([
    ports.directory.units(),
    person === undefined ? [] : ports.directory.peopleOf(person.unit),
  ]);
  const values = maskTyped(typed, {
    caseTypes: ports.rules.caseTypes.map(({ id }) => id),
    units: units.map(({ id }) => id),
    owners: [...people.map(({ id }) => id), NONE],
  });
  const masked = REGISTER_FIELDS.some(
    (field) => values[field] !== typed[field] && maskCpr(typed[field]) !== typed[field],
  );
  const problem = [
    ...(faults ? [say(registerFault.summary, language)] : []),
    ...(masked ? [say(forms.masked, language)] : []),
  ].join(' ');
  const view: RegisterView = {
    language,
    form,
    values,
    caseTypes: ports.rules.caseTypes,
    units,
    people,
    problem: problem || undefined,
    faults: faults ?? {},
  };
  return { card: registerCard(view), summary: problem || say(registerWords.title, language) };
}
