/** One process for all contenders, in the municipality's time zone; see ../deadline-bench.ts, which starts it. */
import { type Contender, closedDays, dateHolidays, ours } from './contenders.ts';
import { peers } from './peers.js';

export type Measured = {
  readonly instants: number;
  /** By contender, Svarfrist first: µs a deadline, one number a round. */
  readonly rounds: Readonly<Record<string, readonly number[]>>;
};

const ZONE = 'Europe/Copenhagen';
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2029, 0, 1);
const INSTANTS = 3000;
const SLICE_MS = 200;

if (process.env.TZ !== ZONE) throw new Error('The other contenders count in the time zone of the process');
const rounds = Number(process.argv[2]);
// A deadline of the last day is in the next year.
const contenders = [ours(), dateHolidays, ...peers(closedDays(2023, 2029))];
const instants = Array.from(seeded(INSTANTS), write);
mustAgree();
const measured = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  const turned = [...contenders.slice(round % contenders.length), ...contenders];
  for (const contender of turned.slice(0, contenders.length))
    measured.get(contender.name)?.push(microseconds(contender));
}
const result: Measured = { instants: INSTANTS, rounds: Object.fromEntries(measured) };
process.stdout.write(JSON.stringify(result));

/** Also what warms them up. */
function mustAgree(): void {
  for (const received of instants) {
    const [first, ...others] = contenders.map(({ name, deadline }) => ({ name, due: deadline(received) }));
    const odd = others.find(({ due }) => due !== first?.due);
    if (odd) throw new Error(`${received}: ${first?.due}, but ${odd.name} says ${odd.due}`);
  }
}

function microseconds({ deadline }: Contender): number {
  let count = 0;
  let characters = 0;
  const began = performance.now();
  let took = 0;
  // The clock is looked at every so often: a deadline may take less than it does.
  for (let step = 1; took < SLICE_MS; took = performance.now() - began, step = took < 5 ? step * 2 : step) {
    for (let n = 0; n < step; n += 1, count += 1)
      characters += deadline(instants[count % INSTANTS] ?? '').length;
  }
  if (characters !== count * '2026-11-18T23:59:59+01:00'.length) throw new Error('An odd deadline');
  return (took * 1000) / count;
}

/** Half of them as a Danish clock writes them, half in UTC. */
function write(at: number, index: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  return instant.toString(index % 2 === 0 ? {} : { timeZone: ZONE });
}

/** The same in every run: whole seconds, spread over the years. */
function* seeded(count: number): Generator<number> {
  let state = 20_261_122;
  for (let n = 0; n < count; n += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield FIRST + Math.floor((state / 2 ** 32) * ((LAST - FIRST) / 1000)) * 1000;
  }
}
