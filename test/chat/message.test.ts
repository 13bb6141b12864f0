import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AbsenceId } from '../../bot/core/absence/absence.ts';
import type { PersonId } from '../../bot/core/directory.ts';
import { KEYS } from '../support/api-keys.ts';
import { absent } from './support/absent.ts';
import {
  buttonOf,
  elements,
  filled,
  keptOf,
  PEOPLE,
  type Reply,
  startTalk,
  type Talk,
  valuesOf,
} from './support/talk.ts';

const { mette, alex, patti, lynne, jonas, megan, adele } = PEOPLE;
const MONDAY = ['Monday 2026-11-23', 'Monday 2026-11-23'] as const;
const NAME = 'Hans Olsen';
const NUMBER = '46 31 30 00';
const SAID = `besked til Mette Holm: ring til ${NAME} på ${NUMBER} om byggetilladelse`;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk[Symbol.asyncDispose]());

type Someone = (typeof PEOPLE)[keyof typeof PEOPLE];

const give = (form: Reply, changes: Record<string, string> = {}, who: Someone = lynne) =>
  talk.press(who, 'message.save', filled(form, 'Giv beskeden', changes));

const refIn = ({ words }: Pick<Reply, 'words'>) => /\b[A-Z]{2}-\d+/.exec(words)?.[0] ?? '';

/** Taken by the switchboard. */
async function taken(text = SAID, changes: Record<string, string> = {}): Promise<string> {
  return refIn(await give(await talk.say(lynne, text), changes));
}

const rowsOf = (table: string) => talk.bot.stored().filter((row) => row.startsWith(`${table} `));
const tells = ({ words, card }: Reply) =>
  /Hans Olsen|46 ?31 ?30 ?00/.test(words + JSON.stringify(card ?? ''));

describe('the form', () => {
  test('is filled in as far as the text goes, with name and number out of the subject', async () => {
    const form = await talk.say(lynne, SAID);
    expect(valuesOf(form)).toEqual({
      colleague: 'Mette Holm',
      caller: NAME,
      number: NUMBER,
      unknown: 'false',
      subject: 'Byggetilladelse',
      caseNumber: '',
    });
    expect(form.words).toContain('Navn og nummer ser kun den, der skal ringe tilbage');
    expect(rowsOf('callers')).toEqual([]);
  });

  test('in English', async () => {
    const form = await talk.say(
      lynne,
      'message for Mette Holm: call Hans Olsen back on +45 46313000 about his permit',
    );
    expect(valuesOf(form)).toMatchObject({ caller: NAME, number: NUMBER, subject: 'His permit' });
    expect(buttonOf(form, 'Give the message').verb).toBe('message.save');
  });

  test('asks which of two is meant, and opens for the one', async () => {
    const question = await talk.say(lynne, 'besked til Mette: ring til Hans Olsen');
    const { verb, data } = buttonOf(question, 'Mette Skovgaard (Jobcenter)');
    const form = await talk.press(lynne, verb, data);
    expect(valuesOf(form)).toMatchObject({ colleague: 'Mette Skovgaard', caller: NAME });
    const given = await give(form, { number: NUMBER });
    expect(given.words).toMatch(/^Beskeden er givet til Mette Skovgaard\..*JC-\d+/);
    // The switchboard sees the calls that it took, and not whom to call.
    expect(given.words).toContain('Jobcenter');
    expect(tells(given)).toBe(false);
  });

  test('opens empty where it was not said for whom, and finds who is written in it', async () => {
    const form = await talk.say(lynne, 'tag en besked');
    expect(valuesOf(form)).toMatchObject({ colleague: '', caller: '', number: '' });
    const unknown = await give(form, { colleague: 'Ingen Kendt', number: NUMBER });
    expect(unknown.words).toContain('Jeg kender ingen kollega, der hedder det');
    const missing = await give(form, { number: NUMBER });
    expect(missing.words).toContain('Skriv, hvem beskeden er til.');
    expect((await give(form, { colleague: 'alwi', number: NUMBER })).words).toMatch(
      /^Beskeden er givet til Alex Wilber\./,
    );
  });

  test('says beforehand who gets it instead', async () => {
    await absent(talk, mette.aadObjectId, MONDAY, { substitute: jonas.aadObjectId as PersonId });
    expect((await talk.say(lynne, SAID)).words).toContain(
      'Beskeden går til Jonas Krogh, der dækker for Mette Holm.',
    );
    expect((await talk.say(jonas, SAID)).words).toContain(
      'Beskeden går til dig selv, for du dækker for Mette Holm.',
    );
  });

  test('belongs in one’s own chat, be it opened or saved', async () => {
    const said = await talk.say(lynne, SAID, 'channel');
    expect(said.text).toMatch(/din egen chat med mig/);
    expect(tells(said)).toBe(false);
    const form = filled(await talk.say(lynne, SAID), 'Giv beskeden', {});
    expect((await talk.press(lynne, 'message.save', form, 'channel')).text).toMatch(/din egen chat med mig/);
    expect(rowsOf('inquiries')).toEqual([]);
  });

  test('can be given up, and then says when it was saved already', async () => {
    const form = await talk.say(lynne, SAID);
    const { verb, data } = buttonOf(form, 'Fortryd');
    expect((await talk.press(lynne, verb, data)).words).toBe('Fortrudt. Intet er gemt.');
    const ref = refIn(await give(form));
    expect((await talk.press(lynne, verb, data)).words).toContain(
      `Den nåede at blive registreret som ${ref}`,
    );
  });
});

describe('giving it', () => {
  test('makes a call back that is hers, due the next working day, received now', async () => {
    const given = await give(await talk.say(lynne, SAID));
    const ref = refIn(given);
    expect(given.words).toMatch(
      new RegExp(
        `^Beskeden er givet til Mette Holm\\. Der ringes tilbage senest i morgen, tirsdag den 24\\. november, inden kl\\. \\d+\\. Den har fået nummeret ${ref}\\.`,
      ),
    );
    const hers = await talk.say(mette, ref);
    expect(hers.words).toContain('Ring tilbage senest i morgen, tirsdag den 24. november');
    expect(hers.words).toContain(`Ring til: ${NAME}, ${NUMBER}`);
    expect(hers.words).toContain('Byggetilladelse');
    expect(hers.words).not.toContain('Der blev spurgt efter');
    expect(keptOf(talk, ref, 'record')).toContain(`"received":${Date.parse('2026-11-23T09:00:00Z')}`);
  });

  test('gives it to whoever covers, who sees whom they asked for', async () => {
    await absent(talk, mette.aadObjectId, MONDAY, { substitute: jonas.aadObjectId as PersonId });
    const given = await give(await talk.say(lynne, SAID));
    expect(given.words).toMatch(
      /^Beskeden er givet til Jonas Krogh, der dækker for Mette Holm\. Der ringes tilbage senest/,
    );
    const his = await talk.say(jonas, refIn(given));
    expect(his.words).toContain(`Ring til: ${NAME}, ${NUMBER}`);
    expect(his.words).toContain('Der blev spurgt efter Mette Holm.');
    expect(tells(await talk.say(mette, refIn(given)))).toBe(false);
  });

  test('to oneself, as the one who covers', async () => {
    await absent(talk, mette.aadObjectId, MONDAY, { substitute: jonas.aadObjectId as PersonId });
    const given = await give(await talk.say(jonas, SAID), {}, jonas);
    expect(given.words).toMatch(
      /^Beskeden er din, for du dækker for Mette Holm\. Ring tilbage senest i morgen/,
    );
    expect(tells(given)).toBe(true);
  });

  test('where nobody covers it is nobody’s, which is said; whoever takes it sees whom to call', async () => {
    const everybody = [101, 102, 103, 104, 106].map((one) => `7a3e0000-0000-4000-8000-000000000${one}`);
    for (const id of everybody)
      await absent(talk, id, MONDAY, { id: `${id}/1` as AbsenceId, enteredBy: id as PersonId });
    const form = await talk.say(lynne, SAID);
    expect(form.words).toContain(
      'Ingen dækker for Mette Holm lige nu. Beskeden bliver ufordelt i Borgerservice.',
    );
    const given = await give(form);
    expect(given.words).toMatch(
      /^Ingen dækker for Mette Holm lige nu, så beskeden ligger ufordelt i Borgerservice\./,
    );
    const ref = refIn(given);
    const before = await talk.say(alex, ref);
    expect(before.words).toContain('Den, der tager den, ser, hvem der skal ringes til.');
    expect(tells(before)).toBe(false);
    expect(tells(await talk.say(alex, `jeg tager ${ref}`))).toBe(true);
    expect(tells(await talk.say(lynne, ref))).toBe(false);
  });

  test('pressed twice at once, and again after a restart, is one message', async () => {
    const form = filled(await talk.say(lynne, SAID), 'Giv beskeden', {});
    const both = await Promise.all([1, 2].map(() => talk.press(lynne, 'message.save', form)));
    expect(new Set(both.map(refIn)).size).toBe(1);
    talk.at('2026-11-23T10:20:00+01:00');
    await talk.bot.restart();
    const again = await talk.press(lynne, 'message.save', {
      ...form,
      number: '11 22 33 44',
      subject: 'Andet',
    });
    const ref = refIn(again);
    expect(again.words).toContain(`Beskeden er allerede givet som ${ref}, så jeg har ikke gemt noget nu.`);
    expect(rowsOf('callers')).toHaveLength(1);
    expect((await talk.say(mette, ref)).words).toContain(`Ring til: ${NAME}, ${NUMBER}`);
    const faulty = await talk.press(lynne, 'message.save', { ...form, number: 'nej' });
    expect(faulty.words).toContain(`Beskeden er allerede givet som ${ref}`);
  });

  test('another’s form id leads to no message of theirs', async () => {
    const form = filled(await talk.say(lynne, SAID), 'Giv beskeden', {});
    const first = await talk.press(lynne, 'message.save', form);
    const second = await talk.press(patti, 'message.save', { ...form, subject: 'Andet' });
    expect(second.words).toMatch(/^Beskeden er givet til Mette Holm\./);
    expect(refIn(second)).not.toBe(refIn(first));
    expect(tells(second)).toBe(false);
  });

  test('"fortryd" after it: the message stays, and nothing before it is taken back', async () => {
    const ref = await taken();
    expect((await talk.say(lynne, 'fortryd')).words).toContain('En registrering kan ikke fortrydes');
    expect(tells(await talk.say(mette, ref))).toBe(true);
  });
});

describe('what is wrong is said, nothing is stored, and what was typed is kept', () => {
  test.each([
    [{ number: '' }, 'Skriv nummeret, eller sæt kryds ved, at det er ukendt eller ligger i sagen.'],
    [{ number: '4631' }, 'Det er ikke et telefonnummer. Skriv otte cifre'],
    [{ number: 'ved ikke' }, 'Det er ikke et telefonnummer.'],
    [{ number: '', unknown: 'true', subject: '' }, 'Uden nummer skal der stå et emne eller et sagsnummer'],
    [{ subject: 'Hans Olsen vil have svar' }, 'Skriv ikke navnet her, for det kan flere se.'],
    [{ caseNumber: 'hans olsen' }, 'Skriv ikke navnet her'],
    [{ subject: 'Ring 46313000' }, 'Her står vist et telefonnummer'],
    [{ number: '', unknown: 'true', subject: 'Ring 20 30 40 50' }, 'Her står vist et telefonnummer'],
    [{ colleague: '' }, 'Skriv, hvem beskeden er til.'],
    [{ colleague: 'Mette Skovg' }, 'Jeg kender ingen kollega'],
    [{ subject: 'æ'.repeat(201) }, 'Højst 200 tegn.'],
    [{ caller: 'æ'.repeat(101) }, 'Højst 100 tegn.'],
    [{ number: '1'.repeat(41) }, 'Højst 40 tegn.'],
    [{ colleague: 'æ'.repeat(201) }, 'Højst 200 tegn.'],
    [{ caseNumber: 'æ'.repeat(201) }, 'Højst 200 tegn.'],
  ])('%o', async (changes, words) => {
    const form = await talk.say(lynne, SAID);
    const back = await give(form, changes);
    expect(back.words).toContain(words);
    expect(back.words).toContain('Beskeden er ikke givet endnu. Ret det, der står med rødt.');
    expect(valuesOf(back)).toEqual({ ...valuesOf(form), ...changes });
    expect([...rowsOf('callers'), ...rowsOf('inquiries')]).toEqual([]);
    expect((await give(back, { ...(valuesOf(form) as Record<string, string>) })).words).toMatch(
      /^Beskeden er givet/,
    );
  });

  test('a name that is a word of the subject is no fault', async () => {
    const back = await give(await talk.say(lynne, SAID), {
      caller: 'Olsen',
      subject: 'Olsens hegn, sag 20261234',
    });
    expect(back.words).toMatch(/^Beskeden er givet/);
  });
});

describe('a CPR number', () => {
  test('is masked in every field, stored nowhere, and its sender told', async () => {
    const form = await talk.say(lynne, 'besked til Mette Holm: ring til Hans Olsen 010290-1234 om flytning');
    expect(JSON.stringify(form.card)).not.toContain('010290');
    expect(form.words).toContain('Du skrev et CPR-nummer');
    const back = await give(form, { number: '0102901234' });
    expect(JSON.stringify(back.card)).not.toContain('010290');
    const given = await give(form, {
      caller: 'Hans 010290-1234',
      number: NUMBER,
      subject: 'Om 010290 1234',
      caseNumber: '0102901234',
    });
    expect(given.words).toMatch(/^Beskeden er givet .*Du skrev et CPR-nummer/);
    const log = talk.bot.log.entries().map((entry) => JSON.stringify(entry));
    expect([...talk.bot.stored(), ...log].join()).not.toMatch(/010290/);
    expect((await talk.say(mette, refIn(given))).words).toContain(`Ring til: Hans ******-****, ${NUMBER}`);
  });

  test('a phone number that looks like one in places is a phone number', async () => {
    const ref = await taken(SAID, { number: '+30 10 10 80 0123' });
    expect((await talk.say(mette, ref)).words).toContain(`Ring til: ${NAME}, +3010108001`);
  });
});

describe('who is to be called', () => {
  test('is seen by nobody but the owner and whoever covers for them now', async () => {
    const ref = await taken();
    for (const other of [lynne, megan, jonas, adele, alex, patti])
      expect(tells(await talk.say(other, ref)), other.name).toBe(false);
    expect(tells(await talk.say(mette, ref, 'channel'))).toBe(false);
    await absent(talk, mette.aadObjectId, MONDAY, { substitute: alex.aadObjectId as PersonId });
    expect(tells(await talk.say(alex, ref))).toBe(true);
    expect(tells(await talk.say(mette, ref))).toBe(true);
    expect(tells(await talk.say(jonas, ref))).toBe(false);
  });

  test('stands neither in lists, the journal’s note, the morning list, the API, history nor log', async () => {
    const ref = await taken();
    expect(tells(await talk.say(mette, 'mine frister'))).toBe(false);
    expect(tells(await talk.say(mette, 'åbne henvendelser'))).toBe(false);
    expect(tells(await talk.press(mette, 'journal', { ref }))).toBe(false);
    const response = await fetch(talk.bot.url(`/api/inquiries/${ref}`), {
      headers: { authorization: `Bearer ${KEYS.everything}` },
    });
    expect(response.status).toBe(200);
    const elsewhere = [
      await response.text(),
      await (await fetch(talk.bot.url('/metrics'))).text(),
      ...talk.bot.stored().filter((row) => !row.startsWith('callers ')),
      ...talk.bot.log.entries().map((entry) => JSON.stringify(entry)),
    ].join('\n');
    expect(elsewhere).toContain(ref);
    expect(elsewhere).not.toMatch(/Hans Olsen|46 ?31 ?30 ?00/);
    expect(rowsOf('callers').join()).toContain('+4546313000');
  });

  test('goes with the inquiry to a new owner', async () => {
    const ref = await taken();
    await talk.say(mette, `overfør ${ref} til Alex Wilber`);
    expect(tells(await talk.say(alex, ref))).toBe(true);
    expect(tells(await talk.say(mette, ref))).toBe(false);
  });

  test('may be a name, a number, or neither', async () => {
    const inCase = { number: '', unknown: 'true', caseNumber: '26/123' };
    const named = await taken(SAID, inCase);
    expect((await talk.say(mette, named)).words).toContain(
      `Ring til: ${NAME} (nummeret er ukendt eller ligger i sagen)`,
    );
    const nameless = await taken(SAID, { ...inCase, caller: '' });
    expect((await talk.say(mette, nameless)).words).toContain(
      'Ring til: Borgeren (nummeret er ukendt eller ligger i sagen)',
    );
    expect((await talk.say(mette, await taken(SAID, { caller: '' }))).words).toContain(`Ring til: ${NUMBER}`);
  });

  test('is text, whatever somebody wrote as a name', async () => {
    const ref = await taken(SAID, { caller: '[her](http://evil.example) **nu**' });
    const { card } = await talk.say(mette, ref);
    const run = elements(card, 'text').find(({ text }) => String(text).includes('evil'));
    expect(run?.type).toBe('TextRun');
  });
});

describe('once the call is made', () => {
  const traces = () => talk.bot.stored().filter((row) => /Hans Olsen|46313000/.test(row));
  const tickAt = async (time: string) => {
    talk.at(`2026-11-23T${time}:00+01:00`);
    await talk.bot.tick();
  };

  test('name and number are hidden at once, and deleted when it cannot be undone any more', async () => {
    const ref = await taken();
    await tickAt('10:30');
    const done = await talk.say(mette, `ringet tilbage ${ref}`);
    expect(tells(done)).toBe(false);
    expect(tells(await talk.say(mette, ref))).toBe(false);
    await tickAt('10:40');
    expect(traces()).toHaveLength(1);
    await tickAt('10:42');
    expect(traces()).toEqual([]);
    expect(rowsOf('callers')).toEqual([]);
  });

  test('a stale copy of the form brings nothing back', async () => {
    const form = filled(await talk.say(lynne, SAID), 'Giv beskeden', {});
    const ref = refIn(await talk.press(lynne, 'message.save', form));
    await talk.say(mette, `ringet tilbage ${ref}`);
    await tickAt('10:12');
    expect((await talk.press(lynne, 'message.save', form)).words).toContain(
      `Beskeden er allerede givet som ${ref}`,
    );
    expect(traces()).toEqual([]);
  });

  test('undone within ten minutes, they are there still', async () => {
    const ref = await taken();
    await tickAt('10:30');
    await talk.say(mette, `ringet tilbage ${ref}`);
    await tickAt('10:39');
    expect(tells(await talk.say(mette, 'fortryd'))).toBe(true);
    await tickAt('11:30');
    expect(tells(await talk.say(mette, ref))).toBe(true);
  });

  test('a vain call leaves them', async () => {
    const ref = await taken();
    expect(tells(await talk.say(mette, `ringede på ${ref}, ingen svarede`))).toBe(true);
    await tickAt('15:00');
    expect(tells(await talk.say(mette, ref))).toBe(true);
  });

  test.each([
    ['closed without an answer', (ref: string) => `${ref} kræver ikke svar`],
    ['answered by phone', (ref: string) => `besvaret ${ref} telefonisk`],
  ])('the same where it is %s', async (_, words) => {
    const ref = await taken();
    expect(tells(await talk.say(mette, words(ref)))).toBe(false);
    await tickAt('10:12');
    expect(traces()).toEqual([]);
  });
});
