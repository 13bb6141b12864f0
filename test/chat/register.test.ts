import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newcomer } from '../support/activities.ts';
import {
  buttonOf,
  elements,
  filled,
  type Json,
  keptOf,
  NOW,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, patti } = PEOPLE;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const rows = () => talk.bot.stored().filter((row) => row.startsWith('inquiries'));

async function save(form: Reply, changes: Record<string, string>, who = mette): Promise<Reply> {
  return talk.press(who, 'register.save', filled(form, 'Gem', changes));
}

describe('the form', () => {
  test('is for the own unit and of today, with nobody’s name in it', async () => {
    const form = await talk.say(mette, 'ny henvendelse');
    expect(valuesOf(form)).toEqual({
      channel: '',
      kind: 'none',
      day: '2026-11-23',
      time: '',
      subject: '',
      caseType: 'none',
      caseNumber: '',
      unit: 'BS',
      owner: 'none',
      email: '',
      sensitive: 'false',
    });
    const lists = Object.fromEntries(
      elements(form.card, 'choices').map(({ id, choices }) => [id, choices as Json[]]),
    );
    expect(lists.caseType).toHaveLength(33);
    expect(lists.unit).toHaveLength(7);
    expect(lists.owner?.map((choice: Json) => choice.title)).toContain('Alex Wilber');
    expect(Buffer.byteLength(JSON.stringify(form.card))).toBeLessThan(15_000);
  });

  test('knows the channel that was said', async () => {
    expect(valuesOf(await talk.say(mette, 'registrer brev')).channel).toBe('letter');
  });

  test('belongs in one’s own chat', async () => {
    expect((await talk.say(mette, 'ny henvendelse', 'channel')).text).toMatch(/din egen chat med mig/);
    const form = filled(await talk.say(mette, 'nyt brev'), 'Gem', {});
    const before = rows();
    expect((await talk.press(mette, 'register.save', form, 'channel')).text).toMatch(/din egen chat med mig/);
    expect(rows()).toEqual(before);
  });

  test('can be given up', async () => {
    const form = await talk.say(mette, 'nyt brev');
    const { verb, data } = buttonOf(form, 'Fortryd');
    expect((await talk.press(mette, verb, data)).words).toBe('Fortrudt. Intet er gemt.');
  });
});

describe('saving it', () => {
  test('registers, and shows what is due', async () => {
    const form = await talk.say(mette, 'nyt brev');
    const { words } = await save(form, {
      day: '2026-11-20',
      subject: 'Flytning',
      caseNumber: '26/1',
      caseType: 'housing-loan',
      owner: alex.aadObjectId,
      sensitive: 'true',
    });
    expect(words).toMatch(/^Registreret som BS-\d+\./);
    expect(words).toContain('Send svar eller kvittering senest fredag den 4. december inden kl. 13');
    expect(words).toContain('Send afgørelsen senest fredag den 4. december inden kl. 13');
    expect(words).toMatch(
      /Sagstype\nIndskudslån\nModtaget\nFredag den 20. november\n.*Alex Wilber, 15 31 30 05\nSagsnummer\n26\/1\nFølsomt\n/s,
    );
    const ref = /BS-\d+/.exec(words)?.[0] ?? '';
    expect((await talk.say(alex, 'mine frister')).words).toContain(`${ref} · Flytning`);
  });

  test('pressed twice registers once, also after a restart', async () => {
    const form = filled(await talk.say(mette, 'nyt brev'), 'Gem', { subject: 'To tryk' });
    const both = await Promise.all([
      talk.press(mette, 'register.save', form),
      talk.press(mette, 'register.save', form),
    ]);
    const refs = new Set(both.map(({ words }) => /BS-\d+/.exec(words)?.[0]));
    expect(refs.size).toBe(1);
    await talk.bot.restart();
    const { words } = await talk.press(mette, 'register.save', form);
    expect(words).toContain(
      `Den er allerede registreret som ${[...refs][0]}, så jeg har ikke gemt den igen.`,
    );
  });

  test('another’s form id leads to no inquiry of theirs', async () => {
    const form = filled(await talk.say(mette, 'nyt brev'), 'Gem', { subject: 'Hemmeligt' });
    const first = await talk.press(mette, 'register.save', form);
    const second = await talk.press(patti, 'register.save', { ...form, unit: 'JC', subject: 'Andet' });
    expect(second.words).toMatch(/^Registreret som JC-\d+/);
    expect(second.words).not.toContain('Hemmeligt');
    expect(first.words).toContain('Hemmeligt');
  });

  test('for a unit whose inquiries one does not see tells where it went, and no more', async () => {
    const { words, card } = await save(await talk.say(mette, 'nyt brev'), {
      unit: 'JC',
      subject: 'Forkert sted',
    });
    expect(words).toMatch(
      /^Registreret som JC-\d+\. Jobcenter har den nu\. Det næste, der skal ske: send svar eller kvittering senest/,
    );
    expect(elements(card, 'verb')).toEqual([]);
    const { words: own } = await save(await talk.say(mette, 'nyt brev'), {
      caseType: 'child-concern',
      time: '09:00',
      caseNumber: '26/3',
    });
    expect(own).toMatch(/^Registreret som BS-\d+\. Borgerservice har den nu\.$/);
  });

  test('by somebody whom the directory does not know: everybody registers', async () => {
    const who = newcomer();
    const form = await talk.say(who, 'nyt brev');
    expect(valuesOf(form).unit).toBe('');
    expect((await save(form, {}, who)).words).toContain('Vælg på listen.');
    expect((await save(form, { unit: 'BS', subject: 'Alle må' }, who)).words).toMatch(
      /^Registreret som BS-\d+\. Borgerservice har den nu\./,
    );
  });

  test('with nothing that leads back to it but its reference, the person is told so', async () => {
    const hint = 'Den har hverken emne eller sagsnummer, så skriv nummeret på sagen.';
    const form = await talk.say(mette, 'nyt brev');
    expect((await save(form, {})).words).toMatch(new RegExp(`^Registreret som BS-\\d+\\. ${hint}`));
    expect((await save(form, {})).words).not.toContain(hint);
    for (const changes of [{ subject: 'Kun emne' }, { caseNumber: '26/10' }])
      expect((await save(await talk.say(mette, 'nyt brev'), changes)).words).not.toContain(hint);
  });

  test('a CPR number is masked, the person told, and it is stored nowhere', async () => {
    const { words } = await save(await talk.say(mette, 'nyt brev'), {
      subject: 'Om 010180-1234',
      caseNumber: '0101801234',
    });
    expect(words).toContain('Du skrev et CPR-nummer. Jeg har sløret det og gemmer det ikke');
    expect(words).toContain('Om ******-****');
    expect(talk.bot.stored().join()).not.toMatch(/010180/);
    expect(
      talk.bot.log
        .entries()
        .map((entry) => JSON.stringify(entry))
        .join(),
    ).not.toMatch(/010180/);
  });

  test('where hours are counted, they run from the time that was said', async () => {
    talk.at('2026-11-23T14:20:00+01:00');
    const { words } = await save(await talk.say(mette, 'ny henvendelse på facebook'), { time: '13:05' });
    expect(words).toContain('Svar senest i morgen, tirsdag den 24. november, kl. 13.05');
  });
});

test('"fortryd" after it: a registration stays, and nothing before it is taken back', async () => {
  const before = await talk.register({ owner: mette.aadObjectId });
  await talk.say(mette, `besvaret ${before}`);
  const saved = await save(await talk.say(mette, 'nyt brev'), { subject: 'Skur' });
  const ref = /BS-\d+/.exec(saved.words)?.[0] ?? '';
  expect((await talk.say(mette, 'fortryd')).words).toContain(
    `En registrering kan ikke fortrydes. Er den en fejl, så skriv »${ref} kræver ikke svar«.`,
  );
  expect(keptOf(talk, before, 'record')).toContain('"closed"');
});
