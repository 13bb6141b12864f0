import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What is counted. No label ever names a person, a unit or an inquiry. */
export type Metrics = {
  /** Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  readonly turn: (outcome: string, milliseconds: number) => void;
  readonly refusal: (reason: string) => void;
  readonly request: (method: string, route: string, status: number) => void;
  /** Of what happens by itself. */
  readonly work: (kind: string, outcome: string, count?: number) => void;
  /** A row that this version cannot read. */
  readonly unreadable: (table: string) => void;
};

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Histogram({
    name: 'svarfrist_turn_seconds',
    help: 'Time from a verified activity to its answer, by outcome',
    labelNames: ['outcome'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  const refusals = new Counter({
    name: 'svarfrist_refusals_total',
    help: 'Requests to /api/messages that were not let in, by reason',
    labelNames: ['reason'],
    registers,
  });
  const requests = new Counter({
    name: 'svarfrist_http_requests_total',
    help: 'HTTP requests, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const work = new Counter({
    name: 'svarfrist_due_work_total',
    help: 'Pieces of work that were due by themselves, by kind and by what they came to',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const unreadable = new Counter({
    name: 'svarfrist_unreadable_rows_total',
    help: 'Stored rows that this version of the bot cannot read, each counted once, by table',
    labelNames: ['table'],
    registers,
  });
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    turn: (outcome, milliseconds) => turns.observe({ outcome }, milliseconds / 1000),
    refusal: (reason) => refusals.inc({ reason }),
    work: (kind, outcome, count = 1) => work.inc({ kind, outcome }, count),
    unreadable: (table) => unreadable.inc({ table }),
    request: (method, route, status) => requests.inc({ method, route, status }),
  };
}
