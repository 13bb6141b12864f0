import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectValidCard } from '../contract/cards-seen.ts';
import { startSqlite } from '../store/support/engines.ts';
import type { Instance } from './support/instance.ts';
import { type Morning, startMorning, tickThrough, tickUntil } from './support/morning.ts';
import { JONAS, LONE, METTE, type Reminding, reminding } from './support/reminding.ts';

let morning: Morning;
let people: Reminding;
let one: Instance;
const start = async (at: string) => {
  morning = await startMorning(startSqlite, { people: 12, at });
  people = await reminding(morning);
  await morning.install(LONE, METTE, JONAS);
  one = await morning.instance();
};
beforeEach(() => start('2026-11-23T10:00:20+01:00'));
afterEach(() => morning[Symbol.asyncDispose]());

const until = (instant: string, ...instances: Instance[]) =>
  tickUntil(morning.clock, instant, ...(instances.length > 0 ? instances : [one]));
/** Days pass; nothing of these tests is due between these ticks. */
const through = (instant: string) => tickThrough(morning.clock, instant, one);
/** Morning lists and reports aside, of which other tests tell. */
const told = () => morning.posts().filter(({ text }) => !/^(Godmorgen|Siden)/.test(text));
const texts = () => told().map(({ text }) => text);
const chat = (person: string) => `a:${person}`;
const warnings = () => one.log.entries().filter(({ level }) => level !== 'info');

describe('a hand-over', () => {
  test('is told to the new owner at the next full minute, once, however many instances there are', async () => {
    const others = [await morning.instance({ name: 'two' }), await morning.instance({ name: 'three' })];
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.clock.passUntil('2026-11-23T10:01:00+01:00');
    await Promise.all([one, ...others].map((each) => each.tick()));
    const text =
      'Person 0 har gjort dig ansvarlig for BS-1001. Send svar eller kvittering senest mandag den 7. december inden kl. 15.';
    expect(told()).toEqual([{ to: chat(JONAS), text }]);
    const card = morning.connector.replies()[0]?.attachments?.[0]?.content;
    expectValidCard(card);
    expect(JSON.stringify(card)).toContain('"title":"Vis BS-1001","verb":"show","data":{"ref":"BS-1001"}');
    await until('2026-11-23T10:20:00+01:00', one, ...others);
    expect(told()).toHaveLength(1);
    expect(warnings()).toEqual([]);
  });

  test('that was undone before it was told is told to nobody; one that gives it back, to who has it back', async () => {
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    await people.undo(ref);
    await until('2026-11-23T10:05:00+01:00');
    expect(texts()).toEqual([
      'Person 0 har gjort dig ansvarlig for BS-1001. Send svar eller kvittering senest mandag den 7. december inden kl. 15.',
    ]);
    expect(told()[0]?.to).toBe(chat(METTE));
  });

  test('is told once, whatever its new owner does and takes back before that', async () => {
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    await people.reclassify(ref, 'application', JONAS);
    await people.undo(ref, JONAS);
    const { reminders = [] } = (await morning.inquiries.byRef(ref)) ?? {};
    expect(reminders.map(({ what, to }) => [what, to])).toEqual([
      ['handedOver', JONAS],
      ['nudge', JONAS],
    ]);
    await until('2026-11-23T10:05:00+01:00');
    expect(told().map(({ to }) => to)).toEqual([chat(JONAS)]);
  });

  test('is not told to who did it, nor of what they take themselves', async () => {
    const [ref] = await people.registerAll([{ owner: undefined }], { system: 'mailroom' });
    if (ref) await people.take(ref, JONAS);
    await people.register();
    await until('2026-11-23T10:05:00+01:00');
    expect(told()).toEqual([]);
  });

  test('handed on meanwhile, it is told to who has it now', async () => {
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    await people.handOver(ref, METTE);
    await until('2026-11-23T10:05:00+01:00');
    expect(told().map(({ to }) => to)).toEqual([chat(METTE)]);
  });

  test('handed on after it was planned and before it was taken by Teams', async () => {
    const ref = await people.register();
    await people.handOver(ref, JONAS);
    morning.connector.fates.push({ status: 429 });
    await one.tick();
    await people.handOver(ref, METTE);
    await until('2026-11-23T10:20:00+01:00');
    // The first of them was not taken.
    expect(told().map(({ to }) => to)).toEqual([chat(JONAS), chat(METTE)]);
  });

  test('of thirty at once is one message, with the first ten', async () => {
    const refs = await people.registerAll(
      Array.from({ length: 30 }, () => ({})),
      { person: METTE },
    );
    for (const ref of refs) await people.handOver(ref, JONAS);
    await until('2026-11-23T10:10:00+01:00');
    expect(told()).toEqual([
      { to: chat(JONAS), text: 'Person 0 har gjort dig ansvarlig for 30 henvendelser.' },
    ]);
    const card = morning.connector.replies()[0]?.attachments?.[0]?.content;
    expectValidCard(card);
    const text = JSON.stringify(card);
    for (const said of ['BS-1010', 'Ny hos dig · send svar eller kvittering senest', 'Og 20 til.'])
      expect(text).toContain(said);
    expect(text).not.toContain('BS-1011');
  });

  test('by a system at night is told when it opens, and the letters of a whole import together', async () => {
    morning.clock.passUntil('2026-11-24T02:00:00+01:00');
    await people.registerAll([{}, {}, { owner: JONAS }], { system: 'mailroom' });
    await through('2026-11-24T07:59:00+01:00');
    expect(told()).toEqual([]);
    await through('2026-11-24T08:10:00+01:00');
    const byTo = (a: { to: string }, b: { to: string }) => (a.to < b.to ? -1 : 1);
    expect(told().toSorted(byTo)).toMatchObject([
      { to: chat(METTE), text: 'Du er blevet ansvarlig for 2 henvendelser.' },
      { to: chat(JONAS), text: expect.stringMatching(/^Du er blevet ansvarlig for BS-1003\. Send svar/) },
    ]);
  });
});

describe('a letter without a receipt', () => {
  test('is told of when two working days are over, and once', async () => {
    await people.register();
    await through('2026-11-26T07:59:00+01:00');
    expect(told()).toEqual([]);
    await through('2026-11-27T12:00:00+01:00');
    expect(texts()).toEqual([
      'Borgeren har endnu hverken fået svar eller kvittering på BS-1001, som kom mandag den 23. november. Send en kvittering nu, hvis svaret trækker ud. Send svar eller kvittering senest mandag den 7. december inden kl. 15.',
    ]);
    const card = JSON.stringify(morning.connector.replies()[0]?.attachments?.[0]?.content);
    expect(card).toContain('"verb":"receipt","data":{"ref":"BS-1001","version":1}');
  });

  test('is nobody’s concern once the receipt was sent; what it promised is', async () => {
    const ref = await people.register();
    morning.clock.passUntil('2026-11-25T12:00:00+01:00');
    await people.receipt(ref, 'Wednesday 2026-12-02');
    await through('2026-12-03T12:00:00+01:00');
    expect(texts()).toEqual([
      'BS-1001: svar senest i morgen, onsdag den 2. december, inden kl. 15. Det er borgeren lovet. Kan du ikke nå det, så send en ny kvittering med en ny dato.',
      'BS-1001: svar skulle være sendt i går. Det var borgeren lovet. Send svaret nu, eller en ny kvittering med en ny dato.',
    ]);
  });

  test('that was handed over before is told to its new owner', async () => {
    const ref = await people.register();
    morning.clock.passUntil('2026-11-24T09:00:00+01:00');
    await people.handOver(ref, JONAS);
    await until('2026-11-24T09:01:00+01:00');
    await through('2026-11-26T08:05:00+01:00');
    expect(told().map(({ to, text }) => [to, text.slice(0, 20)])).toEqual([
      [chat(JONAS), 'Person 0 har gjort d'],
      [chat(JONAS), 'Borgeren har endnu h'],
    ]);
  });

  test('is told late, once, where nobody was there to tell it, and not in the evening', async () => {
    await people.register();
    await one.tick();
    morning.clock.passUntil('2026-11-26T20:00:00+01:00');
    await through('2026-11-27T07:50:00+01:00');
    expect(told()).toEqual([]);
    await through('2026-11-27T12:00:00+01:00');
    expect(told()).toHaveLength(1);
  });

  test('what comes at its own hour is told at its own hour', async () => {
    await people.register({ channel: 'facebook', received: epochOf('2026-11-23T09:00:00+01:00') });
    await people.register({ received: epochOf('2026-11-19T09:00:00+01:00') });
    await through('2026-11-24T08:10:00+01:00');
    expect(texts()).toEqual([
      'BS-1001: svar senest i morgen, tirsdag den 24. november, kl. 9.',
      expect.stringMatching(/^Borgeren har endnu hverken fået svar eller kvittering på BS-1002/),
    ]);
  });
});

const epochOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds as never;

describe('a 24-hour case', () => {
  const FRIDAY = '2026-11-27';

  test('received on a Friday morning is told of before the municipality closes', async () => {
    morning.clock.passUntil(`${FRIDAY}T09:00:00+01:00`);
    await people.register({ channel: 'facebook' });
    await through(`${FRIDAY}T10:59:00+01:00`);
    expect(told()).toEqual([]);
    await through(`${FRIDAY}T13:00:00+01:00`);
    expect(texts()).toEqual([
      'BS-1001: svar senest i morgen, lørdag den 28. november, kl. 9. Da har kommunen lukket, så gør det i dag inden kl. 13.',
    ]);
  });

  test('received at 15:30 is seen on Friday, in one message with the hand-over', async () => {
    morning.clock.passUntil(`${FRIDAY}T15:30:20+01:00`);
    await people.register({ channel: 'facebook' }, { system: 'feed' });
    await until(`${FRIDAY}T15:31:00+01:00`);
    expect(texts()).toEqual([
      'Du er blevet ansvarlig for BS-1001. BS-1001: svar senest i morgen, lørdag den 28. november, kl. 15.30. Kommunen åbner først igen bagefter, så gør det, før du går.',
    ]);
  });

  test('that fell due while everybody was away is told when they are back, as late as it is', async () => {
    morning.clock.passUntil('2026-11-28T10:00:20+01:00');
    await people.register({ channel: 'facebook' }, { system: 'feed' });
    await through('2026-11-30T08:10:00+01:00');
    expect(texts()).toEqual([
      'Du er blevet ansvarlig for BS-1001. BS-1001: svar skulle være sendt i går kl. 10. Kommunen havde lukket imens. Gør det nu.',
    ]);
  });
});
