import { begin, type Life, type Subject } from './measure.ts';
import { startMicrosoft } from './microsoft.ts';
import { BOT, ECHO, type Server } from './servers.ts';

/** What was measured of both servers side by side. */
export type Round = { readonly echo: Life; readonly bot: Life };

export const WARM_UP_TURNS = 2000;
/** The servers take turns at short slices, so that whatever else the machine does weighs on both alike. */
const SLICES = 10;
const MORE_STARTS = 4;
const FAST_TURNS = 300;
const PACED_TURNS = 50;

/** Starts both servers, one after the other, and measures them in alternation; the idle one costs next to nothing. */
export async function runRound(echoFirst: boolean): Promise<Round> {
  const microsoft = await startMicrosoft();
  const subjects = new Map<Server, Subject>();
  const each = async (work: (subject: Subject) => Promise<void>, times = 1) => {
    for (let time = 0; time < times; time += 1) for (const subject of subjects.values()) await work(subject);
  };
  try {
    for (const server of echoFirst ? [ECHO, BOT] : [BOT, ECHO])
      subjects.set(server, await begin(server, microsoft));
    await each((subject) => subject.startAnother(), MORE_STARTS);
    await each((subject) => subject.warmUp(WARM_UP_TURNS));
    await each((subject) => subject.runFast(FAST_TURNS), SLICES);
    await each((subject) => subject.runPaced(PACED_TURNS), SLICES);
    return { echo: lifeOf(subjects.get(ECHO)), bot: lifeOf(subjects.get(BOT)) };
  } finally {
    await each((subject) => subject.stop());
    await microsoft.stop();
  }
}

/** Once each, unmeasured: the files come from the disk, and Node may keep what it compiles. */
export async function startBothOnce(): Promise<void> {
  const microsoft = await startMicrosoft();
  for (const server of [ECHO, BOT]) await (await begin(server, microsoft)).stop();
  await microsoft.stop();
}

function lifeOf(subject: Subject | undefined): Life {
  if (subject === undefined) throw new Error('A server was not measured');
  return subject.life();
}
