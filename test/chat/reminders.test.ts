import { describe, expect, test } from 'vitest';
import { drawReminders, type Reminded, type RemindedView } from '../../bot/chat/reminders.ts';
import type { Person, PersonId } from '../../bot/core/directory.ts';
import type { Inquiry, InquiryRef, Obligation } from '../../bot/core/inquiry.ts';
import type { Reminder, ReminderKind } from '../../bot/core/reminder.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { expectValidCard } from '../contract/cards-seen.ts';
import { at, context, day, profile, zone } from '../core/shipped.ts';
import { aDraft, anObligation } from '../support/inquiry-builders.ts';

const NOW = at('Friday 2026-11-27 08:00');
const METTE = 'mette' as PersonId;
const LONE = { id: 'lone' as PersonId, name: 'Lone [x](http://evil) Dam' } as Person;

let number = 1000;
function reminded(what: ReminderKind, over: Partial<Obligation>, ...others: ReminderKind[]): Reminded {
  number += 1;
  const obligation = anObligation(zone.endOf(day('Monday 2026-11-30')), over);
  const received = at('Tuesday 2026-11-24 10:00');
  const draft = aDraft({ received, owner: METTE, obligations: [obligation] });
  const inquiry: Inquiry = { ...draft, ref: `BS-${number}` as InquiryRef, version: 3 };
  const reminders = [what, ...others].map(
    (one): Reminder => ({ what: one, at: NOW, to: METTE, due: obligation.due }),
  );
  return { inquiry, reminders };
}

function drawn(all: readonly Reminded[], over: Partial<RemindedView> = {}) {
  const clock = { ...context, hours: profile.openingHours, now: NOW };
  const view = { reminded: all, forWhom: undefined, doers: new Map(), clock, language: 'da' } as const;
  const message = drawReminders({ ...view, ...over });
  if (!('card' in message)) throw new Error('no card');
  expectValidCard(message.card);
  return { summary: message.summary, card: JSON.stringify(message.card) };
}

const alone = (one: Reminded, language: Language = 'da') => drawn([one], { language }).summary;

describe('one reminder', () => {
  test('of a delay', () => {
    const decision = reminded('delay', { what: 'decision' });
    expect(alone(decision)).toBe(
      `${decision.inquiry.ref}: send afgørelsen senest mandag den 30. november inden kl. 15. Kan du ikke nå det, skal borgeren inden da have skriftlig besked med en ny dato, eller om at datoen ikke er kendt endnu.`,
    );
    expect(alone(decision, 'en')).toBe(
      `${decision.inquiry.ref}: send the decision by 15:00 on Monday 30 November. If you cannot make it, the citizen must be told in writing before then, with a new date or that it is not known yet.`,
    );
  });

  test('of a wait that is over', () => {
    const { inquiry } = reminded('waitOver', {});
    const due = zone.endOf(day('Thursday 2026-11-26'));
    expect(alone({ inquiry, reminders: [{ what: 'waitOver', at: NOW, to: METTE, due }] })).toBe(
      `Du ventede på borgeren i ${inquiry.ref} til og med torsdag den 26. november. Gå videre med den, eller noter, at du venter længere. Send svar eller kvittering senest mandag den 30. november inden kl. 15.`,
    );
  });

  test('of a hand-over says what presses most, in one message', () => {
    const both = reminded('handedOver', { rule: 'R3' }, 'nudge');
    const [handedOver] = both.reminders as [Reminder];
    const { summary, card } = drawn([both], { doers: new Map([[handedOver, LONE]]) });
    expect(summary).toBe(
      `Lone [x](http://evil) Dam har gjort dig ansvarlig for ${both.inquiry.ref}. Borgeren har endnu hverken fået svar eller kvittering på ${both.inquiry.ref}, som kom tirsdag den 24. november. Send en kvittering nu, hvis svaret trækker ud. Send svar eller kvittering senest mandag den 30. november inden kl. 15.`,
    );
    // Nobody's name is a link: it stands in a run of text.
    expect(card).toContain('"type":"TextRun","text":"Lone [x](http://evil) Dam har gjort');
    expect(card).toContain('Ansøgning om parkeringskort');
  });

  test('of what has no deadline', () => {
    const { inquiry, reminders } = reminded('handedOver', {});
    expect(alone({ inquiry: { ...inquiry, obligations: [] }, reminders })).toBe(
      `Du er blevet ansvarlig for ${inquiry.ref}. Den har ingen frist.`,
    );
  });

  test('has a button for the form that would be the answer', () => {
    const receipt = '"verb":"receipt"';
    expect(drawn([reminded('delay', { what: 'decision' })]).card).toContain('"verb":"extend"');
    expect(drawn([reminded('nudge', {})]).card).toContain(receipt);
    expect(drawn([reminded('promiseSlipped', { what: 'answer', rule: 'R4' })]).card).toContain(receipt);
    expect(drawn([reminded('delay', { what: 'decision' })]).card).not.toContain(receipt);
  });
});

describe('several', () => {
  test('what presses most comes first, each with why it is there', () => {
    const nudge = reminded('nudge', {});
    const handed = reminded('handedOver', {});
    const delay = reminded('delay', { what: 'decision' });
    const { summary, card } = drawn([nudge, handed, delay]);
    expect(summary).toBe('Der er 3 henvendelser, du skal se på.');
    const places = [delay, nudge, handed].map(({ inquiry }) => card.indexOf(`"${inquiry.ref}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const said of [
      'Skriv til borgeren, hvis du ikke når det · send afgørelsen senest mandag',
      'Hverken svar eller kvittering endnu · send svar eller kvittering senest mandag',
      'Ny hos dig · send svar eller kvittering senest mandag',
      'Vis mine frister',
    ])
      expect(card).toContain(said);
    expect(card).not.toContain('til."');
  });

  test('a hundred fit a message', () => {
    const all = Array.from({ length: 100 }, () => reminded('nudge', {}));
    const { summary, card } = drawn(all);
    expect(summary).toBe('Der er 100 henvendelser, du skal se på.');
    expect(card).toContain('Og 90 til.');
    expect(card.length).toBeLessThan(28_000);
  });
});
