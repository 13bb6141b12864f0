import { begin, type Life, type Subject } from '../measure.ts';
import { startMicrosoft } from '../microsoft.ts';
import { echoOf, type Server } from '../servers.ts';

export type Round = { readonly echo: Life; readonly bot: Life };

const WARM_UP_TURNS = 1500;
const SLICES = 10;
const FAST_TURNS = 300;
const PACED_TURNS = 50;

/** The echo and the bot in alternation, as ../round.ts does. */
export async function runRound(bot: Server, question: string, number: number): Promise<Round> {
  const microsoft = await startMicrosoft(question);
  const subjects: Subject[] = [];
  const each = async (work: (subject: Subject) => Promise<void>, times = 1) => {
    for (let time = 0; time < times; time += 1) for (const subject of subjects) await work(subject);
  };
  const botFirst = number % 2 === 0;
  try {
    const echo = echoOf(question);
    for (const server of botFirst ? [bot, echo] : [echo, bot]) subjects.push(await begin(server, microsoft));
    await each((subject) => subject.warmUp(WARM_UP_TURNS));
    await each((subject) => subject.runFast(FAST_TURNS), SLICES);
    await each((subject) => subject.runPaced(PACED_TURNS), SLICES);
    const [first, second] = subjects.map((subject) => subject.life());
    if (first === undefined || second === undefined) throw new Error('A server was not measured');
    return botFirst ? { echo: second, bot: first } : { echo: first, bot: second };
  } finally {
    await each((subject) => subject.stop());
    await microsoft.stop();
  }
}
