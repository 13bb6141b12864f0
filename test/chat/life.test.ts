import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Unavailable } from '../../bot/core/unavailable.ts';
import { buttonOf, elements, keptOf, NOW, PEOPLE, type Reply, startTalk, type Talk } from './support/talk.ts';

const { adele, alex, lynne, megan, mette, patti } = PEOPLE;
const owner = mette.aadObjectId;

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(() => talk[Symbol.asyncDispose]());
beforeEach(() => talk.at(NOW));

const titles = ({ card }: Reply) => elements(card, 'verb').map(({ title }) => title);
const press = (reply: Reply, title: string, who: typeof mette, where?: 'channel') => {
  const { verb, data } = buttonOf(reply, title);
  return talk.press(who, verb, data, where);
};
const changesOf = (ref: string) => keptOf(talk, ref, 'history').split('\n').length;

/** The one case type of the shipped profile whose clock waits for the case to be complete, and for the citizen. */
const PERMIT = { channel: 'selfService', caseType: 'building-permit', received: '2026-11-16T08:00:00Z' };
const LOAN = { channel: 'selfService', caseType: 'housing-loan', received: '2026-11-20T08:00:00Z' };

describe('a step by a word', () => {
  test.each([
    ['jeg tager', {}, 'er nu din.', 'Ansvarlig\nMette Holm, 15 31 30 04'],
    [
      'borgeren har rykket på',
      { owner },
      'Noteret: Borgeren har skrevet igen. Fristen er den samme.',
      'Borgeren skrev igen mandag den 23. november.',
    ],
    [
      'ringede forgæves på',
      { owner, channel: 'phone' },
      'Noteret: Du ringede, men fik ikke fat i borgeren. Der skal stadig ringes tilbage.',
      'Åben',
    ],
    [
      'ringet tilbage',
      { owner, channel: 'phone' },
      'Noteret: Du har ringet tilbage og talt med borgeren. Alt er gjort',
      'Lukket',
    ],
    ['er spam', { owner }, 'kræver ikke svar og er lukket.', 'Lukket uden svar'],
  ])('%s', async (text, fields, noted, shown) => {
    const ref = await talk.register(fields);
    const reply = await talk.say(mette, text.startsWith('er ') ? `${ref} ${text}` : `${text} ${ref}`);
    expect(reply.words).toContain(noted);
    expect(reply.words).toContain(shown);
    expect(titles(reply)[0]).toBe('Fortryd');
    expect(changesOf(ref)).toBe(2);
  });

  test.each([
    ['before its day', '2026-11-23', 'Svar eller kvittering: ikke nødvendigt (frist fredag den 4. december)'],
    ['on its day', '2026-12-04', 'Svar eller kvittering: ikke nødvendigt (frist fredag den 4. december)'],
    ['after its day', '2026-12-07', 'Svar eller kvittering: ikke sendt (fristen var fredag den 4. december)'],
  ])('what needs no answer, %s', async (_when, day, line) => {
    const ref = await talk.register({ owner, received: '2026-11-20T08:00:00Z' });
    talk.at(`${day}T10:00:00+01:00`);
    expect((await talk.say(mette, `${ref} er spam`)).words).toContain(line);
    talk.at('2026-12-10T10:00:00+01:00');
    expect((await talk.say(mette, ref)).words).toContain(line);
  });

  test('an application was taken for a question: the time of receipt stays (R2)', async () => {
    const ref = await talk.register({ owner, channel: 'email', received: '2026-11-20T08:00:00Z' });
    const reply = await talk.say(mette, `${ref} er en ansøgning`);
    expect(reply.words).toContain(
      'Noteret: Typen er nu ansøgning. Modtagelsesdagen er den samme. Det næste, der skal ske: send svar eller kvittering senest fredag den 4. december',
    );
    expect((await talk.say(mette, `${ref} er en ansøgning`)).words).toContain('Det står der allerede');
    expect(changesOf(ref)).toBe(2);
  });

  test('a case is complete: its decision gets its clock', async () => {
    const ref = await talk.register({ owner, ...PERMIT });
    const reply = await talk.say(mette, `${ref} var komplet 18/11`);
    expect(reply.words).toContain('Noteret: Sagen er fuldt oplyst fra onsdag den 18. november.');
    expect(reply.words).toMatch(/Fuldt oplyst onsdag 18\. november|fuldt oplyst/i);
    expect(reply.words).toContain('Send afgørelsen senest');
    expect((await talk.say(mette, `${ref} er fuldt oplyst 1/11`)).words).toContain(
      'Den dag var den slet ikke kommet',
    );
    expect(changesOf(ref)).toBe(2);
  });

  test('what the citizen is waited for stands still only where the case type says so', async () => {
    const letter = await talk.register({ owner });
    const running = await talk.say(mette, `${letter} afventer borgeren`);
    expect(running.words).toContain('Fristen løber videre imens.');
    expect(running.words).toContain('Venter');
    const pausing = await talk.register({ owner, ...PERMIT });
    await talk.say(mette, `${pausing} var komplet 18/11`);
    const paused = await talk.say(mette, `${pausing} afventer borgeren`);
    expect(paused.words).toContain('Sagens egen frist står stille imens.');
    expect(paused.words).toContain('Afgørelse: fristen står stille, mens vi venter på borgeren');
    talk.at('2026-11-27T10:00:00+01:00');
    const resumed = await talk.say(mette, `borgeren har svaret på ${pausing}`);
    expect(resumed.words).toContain('Noteret: Vi venter ikke længere på borgeren.');
    expect(resumed.words).toContain('24.–27. november');
    expect((await talk.say(mette, `${pausing} venter ikke længere`)).words).toContain(
      'ventede ikke på borgeren',
    );
  });

  test('closed by mistake: it is opened again, its clock as before', async () => {
    const ref = await talk.register({ owner });
    await talk.say(mette, `besvaret ${ref}`);
    const reply = await talk.say(mette, `genåbn ${ref}`);
    expect(reply.words).toContain(`${ref} er åben igen.`);
    expect(reply.words).toContain('Send svar eller kvittering senest fredag den 4. december inden kl. 13');
    expect((await talk.say(mette, `genåbn ${ref}`)).words).toContain(
      'er ikke lukket, og jeg har ikke ændret noget',
    );
  });

  test('by somebody who may not: nothing is changed', async () => {
    const ref = await talk.register({ owner });
    const before = keptOf(talk, ref, 'record');
    for (const text of [
      `jeg tager ${ref}`,
      `${ref} er spam`,
      `${ref} er fagspecifik`,
      `${ref} afventer borgeren`,
    ])
      expect((await talk.say(alex, text)).text).toMatch(/er hos Mette Holm/);
    for (const text of [`jeg tager ${ref}`, `rykker ${ref}`])
      expect((await talk.say(patti, text)).text).toMatch(/ligger hos Borgerservice/);
    expect(keptOf(talk, ref, 'record')).toBe(before);
    // A colleague may note what restricts nobody.
    expect((await talk.say(alex, `rykker ${ref}`)).words).toContain('Borgeren har skrevet igen');
  });

  test('in a channel: in few words, and nothing that others should not read', async () => {
    const ref = await talk.register({ subject: 'Hemmeligt', caseNumber: '26/77' });
    const reply = await talk.say(mette, `jeg tager ${ref}`, 'channel');
    expect(reply.words).toContain(`${ref} er nu din.`);
    expect(reply.words).not.toMatch(/Hemmeligt|26\/77|Historik|15 31/);
    expect(titles(reply)).toEqual([]);
    const secret = await talk.register({ owner, channel: 'letter', caseType: 'child-concern' });
    expect((await talk.say(mette, `${secret} er spam`, 'channel')).text).toMatch(
      /Jeg kender ikke|kender ikke/,
    );
    expect(changesOf(secret)).toBe(1);
  });
});

describe('a button', () => {
  test('carries an id and a version; what it does is decided from what is kept', async () => {
    const ref = await talk.register({});
    const card = await talk.say(mette, ref);
    for (const { data } of elements(card.card, 'verb'))
      expect(Object.keys(data as object).filter((key) => !['ref', 'version', 'step'].includes(key))).toEqual(
        [],
      );
    expect((await press(card, 'Jeg tager den', mette)).words).toContain(`${ref} er nu din.`);
  });

  test('pressed twice changes once, and says so', async () => {
    const ref = await talk.register({});
    const card = await talk.say(mette, ref);
    await press(card, 'Jeg tager den', mette);
    const again = await press(card, 'Jeg tager den', mette);
    expect(again.words).toContain('Du har selv ændret den i mellemtiden');
    expect(changesOf(ref)).toBe(2);
  });

  test('two at once: one has it, the other is told who was faster', async () => {
    const ref = await talk.register({});
    const [hers, his] = [await talk.say(mette, ref), await talk.say(alex, ref)];
    const replies = await Promise.all([
      press(hers, 'Jeg tager den', mette),
      press(his, 'Jeg tager den', alex),
    ]);
    const words = replies.map((reply) => reply.words).join('\n');
    expect(words).toContain(`${ref} er nu din.`);
    expect(words).toMatch(/(Mette Holm|Alex Wilber) (var hurtigere|har taget BS-)/);
    expect(changesOf(ref)).toBe(2);
  });

  test('forged: of another’s, of what is not there, of a step that does not fit', async () => {
    const ref = await talk.register({ owner });
    const before = keptOf(talk, ref, 'record');
    const tries: [typeof mette, string, object][] = [
      [alex, 'step', { ref, version: 1, step: 'dismiss' }],
      [patti, 'step', { ref, version: 1, step: 'take' }],
      [mette, 'step', { ref, version: 1, step: 'reopen' }],
      [mette, 'step', { ref, version: 1, step: 'resume' }],
      [mette, 'step', { ref, version: 1, step: 'reached' }],
      [mette, 'step', { ref, version: 1, step: 'delete' }],
      [mette, 'step', { ref, version: 7, step: 'dismiss' }],
      [mette, 'step', { ref: 'BS-999999', version: 1, step: 'dismiss' }],
      [mette, 'step', { ref, version: 1, step: 'take', owner: alex.aadObjectId, closed: {} }],
      [alex, 'undo', { ref, version: 1 }],
      [mette, 'undo', { ref, version: 1 }],
      [alex, 'extend.save', { ref, version: 1, reason: 'x', until: '2026-12-21', told: 'true' }],
      [
        alex,
        'correct.save',
        { ref, version: 1, channel: 'email', kind: 'none', caseType: 'none', day: '2026-11-20' },
      ],
      [alex, 'answer.save', { ref, version: 1, sentBy: 'email', contact: 'Alex' }],
    ];
    for (const [who, verb, data] of tries) await talk.press(who, verb, data);
    expect(keptOf(talk, ref, 'record')).toBe(before);
  });

  test('“Mere” shows all that may be done, and “Tilbage” less', async () => {
    const ref = await talk.register({ owner });
    const more = await press(await talk.say(mette, ref), 'Mere', mette);
    expect(titles(more)).toEqual([
      'Besvaret',
      'Kvittering sendt …',
      'Giv videre …',
      'Venter på borgeren',
      'Jeg svarer nu',
      'Borgeren har rykket',
      'Besvaret på anden måde …',
      'Ret oplysninger …',
      'Kræver ikke svar',
      'Kopiér til journalen',
      'Tilbage',
    ]);
    expect(titles(await press(more, 'Tilbage', mette))).toEqual([
      'Besvaret',
      'Kvittering sendt …',
      'Giv videre …',
      'Mere',
    ]);
  });

  test('“jeg svarer nu på …” is the same in words, and so is that one does not after all', async () => {
    const ref = await talk.register({ owner });
    const told = await talk.say(mette, `jeg svarer nu på ${ref}`);
    expect(told.words).toContain('Noteret: Du svarer nu. Det kan dine kolleger se.');
    expect((await talk.say(alex, ref)).words).toContain('Mette Holm svarer nu (siden kl. 10).');
    const not = await talk.say(mette, `jeg svarer ikke alligevel på ${ref}`);
    expect(not.words).toContain('Noteret: Du er ikke i gang med at svare længere.');
    expect((await talk.say(alex, ref)).words).not.toContain('svarer nu (');
  });

  test('“Jeg svarer nu” is seen by others for a while, and ends with the answer', async () => {
    const ref = await talk.register({ owner });
    const more = await press(await talk.say(mette, ref), 'Mere', mette);
    await press(more, 'Jeg svarer nu', mette);
    expect((await talk.say(alex, ref)).words).toContain('Mette Holm svarer nu (siden kl. 10).');
    talk.at('2026-11-23T12:30:00+01:00');
    expect((await talk.say(alex, ref)).words).not.toContain('svarer nu (');
    talk.at(NOW);
    await talk.say(mette, `besvaret ${ref}`);
    expect((await talk.say(alex, ref)).words).not.toContain('svarer nu (');
  });
});

describe('undo', () => {
  test('by a word takes back the last change, which stays in the history', async () => {
    const ref = await talk.register({ owner });
    const open = await talk.say(mette, ref);
    await talk.say(mette, `besvaret ${ref}`);
    const undone = await talk.say(mette, 'fortryd');
    expect(undone.words).toContain(
      `Fortrudt: ${ref} er igen, som den var. Ændringen og fortrydelsen står i historikken.`,
    );
    expect(undone.words).toContain('Send svar eller kvittering senest fredag den 4. december');
    expect(undone.words).toMatch(
      /Mette Holm fortrød sin seneste ændring\n.*Mette Holm besvarede den på papir/,
    );
    expect(titles(undone)).toEqual(titles(open));
    expect((await talk.say(mette, 'fortryd')).words).toContain('Der er ikke noget at fortryde');
    expect(changesOf(ref)).toBe(3);
  });

  test('within ten minutes, by who did it, before somebody else changes it', async () => {
    const ref = await talk.register({ owner });
    const card = await talk.say(mette, `besvaret ${ref}`);
    expect((await press(card, 'Fortryd', megan)).words).toContain('Der er ikke noget at fortryde');
    talk.at('2026-11-23T10:10:01+01:00');
    expect((await press(card, 'Fortryd', mette)).words).toContain('mere end 10 minutter siden');
    talk.at(NOW);
    await talk.say(adele, `genåbn ${ref}`);
    expect((await press(card, 'Fortryd', mette)).words).toContain('Adele Vance var hurtigere');
  });

  test('of what was sent to another unit: they may, and are shown nothing of it', async () => {
    const ref = await talk.register({ owner, subject: 'Emne 77' });
    const sent = await talk.say(mette, `overfør ${ref} til Jobcenter`);
    await talk.say(patti, `jeg tager ${ref}`);
    const late = await press(sent, 'Fortryd', mette);
    expect(late.words).not.toContain('Emne 77');
    expect(late.words).toMatch(/kender ikke|ikke noget at fortryde/);
    const again = await talk.register({ owner });
    const moved = await talk.say(mette, `overfør ${again} til Jobcenter`);
    expect((await press(moved, 'Fortryd', mette)).words).toContain(
      `Fortrudt: ${again} er igen, som den var.`,
    );
  });

  test('in a channel neither changes nor names what is confidential, or was', async () => {
    const secret = { owner, caseType: 'child-concern' };
    const [given, noted, plain] = [
      await talk.register(secret),
      await talk.register(secret),
      await talk.register({}),
    ];
    const card = await talk.say(mette, `overfør ${given} til Alex Wilber`);
    const bare = await talk.say(mette, 'fortryd', 'channel');
    expect(bare.words).toContain('Der er ikke noget at fortryde');
    expect(bare.words).not.toContain(given);
    expect((await press(card, 'Fortryd', mette, 'channel')).words).toContain('kender ikke');
    await talk.say(mette, `rykker ${noted}`);
    expect((await talk.say(mette, 'fortryd', 'channel')).words).not.toContain(noted);
    for (const ref of [given, noted]) expect(changesOf(ref)).toBe(2);
    // Corrected to be confidential: taking that back in a channel would tell of it.
    await talk.press(mette, 'correct.save', {
      ref: plain,
      version: 1,
      channel: 'letter',
      kind: 'none',
      caseType: 'child-concern',
      day: '2026-11-20',
      time: '09:00',
      sensitive: 'false',
    });
    expect((await talk.say(mette, 'fortryd', 'channel')).words).toContain('Der er ikke noget at fortryde');
    expect(changesOf(plain)).toBe(2);
  });

  test('to somebody who has changed nothing', async () => {
    expect((await talk.say(lynne, 'fortryd')).words).toContain('Der er ikke noget at fortryde');
  });
});

describe('a change that could not be saved', () => {
  test('is not what “fortryd” is about, and nothing else is undone in its place', async () => {
    let broken = false;
    await using other = await startTalk({
      store: (store) => ({
        ...store,
        table: async (name, options) => {
          const table = await store.table(name, options);
          if (name !== 'inquiries') return table;
          const write: typeof table.write = async (partition, changes) => {
            if (broken) throw new Unavailable('gone');
            return table.write(partition, changes);
          };
          return { ...table, write };
        },
      }),
    });
    const [first, second] = [await other.register({}), await other.register({})];
    await other.say(mette, `jeg tager ${first}`);
    await other.say(mette, `jeg tager ${second}`);
    broken = true;
    expect((await other.say(mette, `rykker ${first}`)).words).toContain('regn ikke med, at noget blev gemt');
    broken = false;
    expect((await other.say(mette, 'fortryd')).words).toContain('Der er ikke noget at fortryde');
    expect(keptOf(other, first, 'history').split('\n')).toHaveLength(2);
    expect(keptOf(other, second, 'history').split('\n')).toHaveLength(2);
  });
});

describe('what others wrote is shown as text', () => {
  test('in card, history and note', async () => {
    const subject =
      '[x](http://evil.example) <at>Mette</at> {{DATE(2026-01-01T00:00:00Z)}} \u202egnitset **b**';
    const ref = await talk.register({ owner, subject });
    const card = await talk.say(mette, ref);
    const runs = elements(card.card, 'text').filter(({ text }) => String(text).includes('evil'));
    expect(runs.length).toBeGreaterThan(0);
    for (const { type } of runs) expect(type).toBe('TextRun');
    const note = await talk.press(mette, 'journal', { ref });
    const [field] = elements(note.card, 'value').filter(({ value }) => String(value).includes('evil'));
    expect(field?.type).toBe('Input.Text');
    expect(String(field?.value)).toContain(`${ref} · ${subject.slice(0, 12)}`);
  });
});

describe('a decision', () => {
  test('sent, closes the case with the channel’s own deadline (R5)', async () => {
    const ref = await talk.register({ owner, ...LOAN });
    expect((await talk.say(mette, `besvaret ${ref}`)).words).toContain(
      'Der mangler stadig noget: send afgørelsen',
    );
    const reply = await talk.say(mette, `afgørelse sendt ${ref}`);
    expect(reply.words).toContain(
      'Noteret: Afgørelsen er sendt med Digital Post. Borgeren kan henvende sig til Mette Holm, 15 31 30 04. Alt er gjort',
    );
  });

  test('of what needs none is refused', async () => {
    const ref = await talk.register({ owner, channel: 'phone' });
    expect((await talk.say(mette, `afgørelse sendt ${ref}`)).words).toContain('Her skal der ringes tilbage.');
  });
});

describe('what is done late', () => {
  test('is not told as if it were in time; the note for the journal is of no day but its own', async () => {
    const ref = await talk.register({ owner, channel: 'email', received: '2026-11-16T08:00:00Z' });
    const late = await talk.say(mette, `besvaret ${ref}`);
    expect(late.words).toContain('Svar: i dag kl. 10, efter fristen (onsdag den 18. november)');
    expect(late.words).not.toContain('✓ Svar');
    const note = elements((await talk.press(mette, 'journal', { ref })).card, 'value').map(
      ({ value }) => value,
    );
    expect(String(note)).toContain(
      'Svar: mandag den 23. november 2026 kl. 10, efter fristen (onsdag den 18. november 2026)',
    );
    expect(String(note)).toContain(
      'Mandag den 23. november 2026 kl. 10 · Mette Holm besvarede den på e-mail',
    );
    expect(String(note)).toContain('Modtaget: Mandag den 16. november 2026');
    expect(String(note)).not.toContain('i dag');
  });
});
