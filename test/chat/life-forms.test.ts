import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filled, keptOf, NOW, PEOPLE, type Reply, startTalk, type Talk, valuesOf } from './support/talk.ts';

const { alex, mette, megan } = PEOPLE;
const owner = mette.aadObjectId;
const LOAN = { owner, channel: 'selfService', caseType: 'housing-loan', received: '2026-11-20T08:00:00Z' };

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const save = (form: Reply, verb: string, changes: Record<string, string>, who = mette) =>
  talk.press(who, verb, filled(form, 'Gem', changes));

describe('extending a deadline (R5)', () => {
  const WHOLE = { reason: 'Vi mangler en oplysning', until: '2026-12-21', unknown: 'false', told: 'true' };

  test('by a word opens the form with the day, and changes nothing', async () => {
    const ref = await talk.register(LOAN);
    const form = await talk.say(mette, `forlæng ${ref} til 21/12`);
    expect(valuesOf(form)).toEqual({ reason: '', until: '2026-12-21', unknown: 'false', told: 'false' });
    expect(valuesOf(await talk.say(mette, `forlæng ${ref}`)).until).toBe('');
    expect((await talk.say(mette, `forlæng ${ref} til 21/12`, 'channel')).text).toMatch(/din egen chat/);
    expect((await talk.say(alex, `forlæng ${ref} til 21/12`)).text).toMatch(/er hos Mette Holm/);
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test.each([
    [{ reason: ' ' }, 'Skriv, hvorfor det trækker ud.'],
    [{ told: 'false' }, 'Borgeren skal først have skriftlig besked.'],
    [{ until: '' }, 'Skriv den nye dato, eller sæt hak ved, at den ikke kendes endnu.'],
    [{ unknown: 'true' }, 'men ikke begge dele'],
    [{ until: '2026-12-20' }, 'Den dag har kommunen lukket.'], // Sunday
    [{ until: '2026-11-20' }, 'Den dag er gået.'],
    [{ until: '2028-01-10' }, 'mere end et år ude i fremtiden'],
    [{ until: '2026-12-04' }, 'Den nye dato skal ligge efter den frist, der gælder nu.'], // the due day itself
  ])('with %j it does not count, and comes back as it was typed', async (wrong, told) => {
    const ref = await talk.register(LOAN);
    const form = await talk.say(mette, `forlæng ${ref}`);
    const typed = { ...WHOLE, ...wrong };
    const back = await save(form, 'extend.save', typed);
    expect(back.words).toContain('Fristen er ikke forlænget endnu.');
    expect(back.words).toContain(told);
    expect(valuesOf(back)).toEqual({
      ...typed,
      reason: typed.reason.trim() === '' ? valuesOf(back).reason : typed.reason,
    });
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test('counts, leads, and is judged by the first deadline all the same', async () => {
    const ref = await talk.register(LOAN);
    const done = await save(await talk.say(mette, `forlæng ${ref}`), 'extend.save', WHOLE);
    expect(done.words).toContain(
      'Noteret: Borgeren har fået skriftlig besked, og afgørelsen kommer nu senest mandag den 21. december.',
    );
    expect(done.words).toContain('Afgørelse: oprindelig frist fredag den 4. december');
    expect(done.words).toContain('Send afgørelsen senest mandag den 21. december inden kl. 15');
    expect(done.words).toContain('en ny dato: afgørelse senest mandag 21. december');
    talk.at('2026-12-10T10:00:00+01:00');
    await talk.say(mette, `afgørelse sendt ${ref}`);
    const record = JSON.parse(keptOf(talk, ref, 'record')) as {
      inquiry: { closed: { verdict: { rule: string; inTime: boolean }[] } };
    };
    expect(record.inquiry.closed.verdict.filter(({ rule }) => rule !== 'R3')).toEqual([
      { what: 'decision', rule: 'housing-loan', inTime: false },
      { what: 'decision', rule: 'R5', inTime: true },
    ]);
  });

  test('without a new date the deadline stands', async () => {
    const ref = await talk.register(LOAN);
    const done = await save(await talk.say(mette, `forlæng ${ref}`), 'extend.save', {
      ...WHOLE,
      until: '',
      unknown: 'true',
    });
    expect(done.words).toContain('Fristen bliver stående, til en ny dato er kendt.');
    expect(done.words).toContain('Den nye dato mangler stadig.');
    expect(done.words).toContain('Send afgørelsen senest fredag den 4. december');
  });

  test('of what has no decision: a receipt is what it takes', async () => {
    const ref = await talk.register({ owner });
    expect((await talk.say(mette, `forlæng ${ref} til 21/12`)).words).toContain(
      'send en kvittering med en ny dato',
    );
  });

  test('a CPR number in the reason is masked, and its writer told', async () => {
    const ref = await talk.register(LOAN);
    const form = await talk.say(mette, `forlæng ${ref}`);
    const done = await save(form, 'extend.save', { ...WHOLE, reason: 'Borger 010290-1234 mangler papirer' });
    expect(done.words).toContain('Du skrev et CPR-nummer');
    expect(JSON.stringify(talk.bot.stored())).not.toContain('010290');
  });

  test('somebody else was faster: what was typed is kept', async () => {
    const ref = await talk.register(LOAN);
    const form = await talk.say(mette, `forlæng ${ref}`);
    await talk.say(megan, `rykker ${ref}`);
    const back = await save(form, 'extend.save', WHOLE);
    expect(back.words).toContain('Megan Bowen var hurtigere');
    expect(valuesOf(back)).toEqual(WHOLE);
    expect((await save(back, 'extend.save', {})).words).toContain('afgørelsen kommer nu senest');
  });
});

describe('correcting', () => {
  const open = async (ref: string) => talk.press(mette, 'correct', { ref, version: 1 });

  test('has what was registered; a wrong date is computed anew, and both stand in the history', async () => {
    const ref = await talk.register({ owner, received: '2026-11-20T08:00:00Z', subject: 'Flytning' });
    const form = await open(ref);
    expect(valuesOf(form)).toEqual({
      channel: 'letter',
      kind: 'none',
      caseType: 'none',
      day: '2026-11-20',
      time: '09:00',
      subject: 'Flytning',
      caseNumber: '',
      sensitive: 'false',
    });
    const done = await save(form, 'correct.save', { day: '2026-11-18' });
    expect(done.words).toContain('Rettet. Fristerne er regnet ud igen');
    expect(done.words).toContain('Send svar eller kvittering senest onsdag den 2. december');
    expect(done.words).toContain(
      'Mette Holm rettede modtagelsen fra »fredag den 20. november kl. 9« til »onsdag den 18. november kl. 9«',
    );
  });

  test('what was done before counts as it would have', async () => {
    const ref = await talk.register({ owner, channel: 'email', received: '2026-11-20T08:00:00Z' });
    await talk.press(mette, 'receipt.save', {
      ref,
      version: 1,
      nextSteps: 'Vi ser på det',
      caseworker: 'Mette Holm',
      promised: '2026-12-14',
    });
    // A receipt does nothing for a general question (R1), and does for a letter (R3).
    const form = await talk.press(mette, 'correct', { ref, version: 2 });
    const done = await save(form, 'correct.save', { channel: 'letter' });
    expect(done.words).toContain('✓ Svar eller kvittering: i dag kl. 10');
    expect(done.words).toContain('rettede kanalen fra »e-mail« til »brev«');
  });

  test('a confidential case type hides it, and the history tells', async () => {
    const ref = await talk.register({ owner });
    await save(await open(ref), 'correct.save', { caseType: 'child-concern' });
    expect((await talk.say(alex, ref)).text).toMatch(/kender ikke/);
  });

  test.each([
    [{ day: '2026-11-24' }, 'Den dag er ikke kommet endnu'],
    [{ day: '2019-11-18' }, 'mere end to år siden'],
    [{ day: '' }, 'Vælg den dag, den kom.'],
    [{ channel: 'facebook', time: '' }, 'Skriv også klokkeslættet'],
  ])('with %j it comes back as it was typed', async (wrong, told) => {
    const ref = await talk.register({ owner });
    const back = await save(await open(ref), 'correct.save', wrong);
    expect(back.words).toContain(told);
    expect(valuesOf(back)).toMatchObject(wrong);
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test('nothing corrected is nothing saved', async () => {
    const ref = await talk.register({ owner, received: '2026-11-20T08:00:12Z' });
    expect((await save(await open(ref), 'correct.save', {})).words).toContain('Du har ikke rettet noget');
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });
});

describe('answered another way (R10, R11)', () => {
  const open = (ref: string) => talk.press(mette, 'answer.form', { ref, version: 1 });

  test('is prefilled as is usual, and noted as it was', async () => {
    const ref = await talk.register({ owner });
    const form = await open(ref);
    expect(valuesOf(form)).toEqual({ sentBy: 'paper', contact: 'Mette Holm, 15 31 30 04' });
    const done = await save(form, 'answer.save', {
      sentBy: 'digitalPost',
      contact: 'Borgerservice, 46 31 30 00',
    });
    expect(done.words).toContain(
      'Noteret: Besvaret med Digital Post. Borgeren kan henvende sig til Borgerservice, 46 31 30 00.',
    );
  });

  test('without whom to turn to it is no answer', async () => {
    const ref = await talk.register({ owner });
    const back = await save(await open(ref), 'answer.save', { contact: ' ' });
    expect(back.words).toContain('Skriv, hvem borgeren kan henvende sig til.');
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test('what is sensitive goes neither by e-mail nor by phone', async () => {
    const ref = await talk.register({ owner, channel: 'email', sensitive: true });
    const back = await save(await open(ref), 'answer.save', { sentBy: 'email' });
    expect(back.words).toContain('skal besvares med Digital Post eller på papir');
    expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
  });

  test('may be the decision', async () => {
    const ref = await talk.register(LOAN);
    const form = await open(ref);
    expect(valuesOf(form).decision).toBe('false');
    expect((await save(form, 'answer.save', { decision: 'true', sentBy: 'paper' })).words).toContain(
      'Noteret: Afgørelsen er sendt på papir.',
    );
  });
});

test('by a word: the form to correct it, and the note for the journal; neither changes anything', async () => {
  const ref = await talk.register({ owner, subject: 'Flytning' });
  expect(valuesOf(await talk.say(mette, `ret ${ref}`))).toMatchObject({
    subject: 'Flytning',
    channel: 'letter',
  });
  expect((await talk.say(mette, `kopiér ${ref} til journalen`)).words).toContain(
    `Notat om ${ref} til journalen`,
  );
  for (const text of [`ret ${ref}`, `journalnotat ${ref}`])
    expect((await talk.say(mette, text, 'channel')).text).toMatch(/din egen chat/);
  expect((await talk.say(alex, `ret ${ref}`)).text).toMatch(/er hos Mette Holm/);
  expect(keptOf(talk, ref, 'history').split('\n')).toHaveLength(1);
});
