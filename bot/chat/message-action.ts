import type { MessageOrigin } from '../../cards/register/register-card.ts';
import type { ChatMessage, Message } from '../core/conversation.ts';
import type { UnitId } from '../core/directory.ts';
import type { InquiryRef } from '../core/inquiry.ts';
import { plainDate } from '../core/local-day.ts';
import { maskCpr } from '../core/privacy.ts';
import { LONGEST } from '../core/text-limits.ts';
import { findAlike } from '../journeys/find-alike.ts';
import { openInquiry } from '../journeys/open-inquiry.ts';
import { referencesIn } from '../language/references-in.ts';
import { say } from '../language/sentence.ts';
import { fromMessage } from '../language/sentences/extension.ts';
import { drawForm } from './draw-register.ts';
import type { Asked } from './ports.ts';
import { emptyValues, newForm, registeredOf } from './register.ts';
import { drawRegistered } from './registered.ts';

/**
 * "Registrér som henvendelse": the form, filled in from the message as far as it tells. How the citizen's inquiry came
 * it does not tell; whoever wrote the message is a colleague, and is shown and not kept.
 */
export async function openFromMessage(asked: Asked, message: ChatMessage): Promise<Message> {
  const inquiry = await registeredOf(asked, message.names);
  if (inquiry !== undefined) {
    const text = say(fromMessage.known, asked.language, { ref: inquiry.ref });
    return drawRegistered(asked, inquiry, { text, tone: 'attention' }, false);
  }
  const values = {
    ...(await emptyValues(asked)),
    ...receivedAt(asked, message),
    subject: subjectOf(message),
  };
  const alike = await maybeTheSame(asked, message, values);
  return drawForm(asked, { ...newForm(), message: originOf(message) }, values, { alike });
}

function receivedAt({ clock: { zone } }: Asked, { at }: ChatMessage) {
  if (at === undefined) return {};
  const [hours, minutes] = [Math.floor(zone.minutesOf(at) / 60), zone.minutesOf(at) % 60];
  const time = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
  return { day: plainDate(zone.dayOf(at)).toString(), time };
}

/** Masked before it is cut, for half a number would not be known as one. */
function subjectOf({ subject, text }: ChatMessage): string {
  const [line = ''] = maskCpr(subject ?? text).split('\n');
  if (line.length <= LONGEST.subject) return line;
  const cut = line.slice(0, LONGEST.subject - 1);
  const words = cut.slice(0, cut.lastIndexOf(' '));
  // Not half of a sign that takes two.
  return `${(words || cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

function originOf({ names, author, isOwn, at, subject, text }: ChatMessage): MessageOrigin {
  const hasCpr = [subject ?? '', text].some((written) => maskCpr(written) !== written);
  return { names, isOwn, hasCpr, ...(author && { author }), ...(at !== undefined && { at }) };
}

/** Those that the message itself names come first. */
async function maybeTheSame(
  { ports, turn, clock }: Asked,
  { subject, text, at = clock.now }: ChatMessage,
  values: { readonly subject: string; readonly unit: string },
): Promise<InquiryRef[]> {
  const who = turn.who.id;
  const newcomer = { subject: values.subject, received: at, unit: values.unit as UnitId };
  const [named, found] = await Promise.all([
    Promise.all(
      referencesIn(`${subject ?? ''}\n${text}`)
        .slice(0, MOST_NAMED)
        .map((ref) => openInquiry(ports, ref, { who, at: clock.now })),
    ),
    findAlike(ports, who, newcomer),
  ]);
  const inSight = named.flatMap((one) => (one.ok ? [one.inquiry.ref] : []));
  return [...new Set([...inSight, ...found.map(({ ref }) => ref)])].slice(0, MOST_NAMED);
}

/** More are no hint any more. */
const MOST_NAMED = 3;
