import { parseJsonBody } from '../core/json-body.ts';
import type { Call } from './api.ts';
import { readItem } from './inquiry-requests.ts';
import { answerProblem, type FieldFault, sendProblem, unprocessable } from './problem.ts';
import { readBody } from './read-body.ts';
import { registerItems } from './register-items.ts';
import { sendJson } from './send-json.ts';

/** Bytes of a request: 500 inquiries with all that may be said of each of them. */
const LARGEST_BODY = 1024 * 1024;
const MOST_ITEMS = 500;
/** What the header may hold; no less than what the systems we know send. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** POST /api/inquiries: one inquiry, or an array of them. */
export async function takeInquiries(call: Call): Promise<void> {
  const { request, response, note } = call;
  const body = await readBody(request, LARGEST_BODY);
  if (!body.ok) {
    note({ status: body.status }, 'What a key sent was refused');
    response.setHeader('connection', 'close');
    return sendProblem(response, body.status, 'Refused', body.reason);
  }
  const json = parseJsonBody(body.text);
  if (!json.ok) return sendProblem(response, 400, 'Refused', 'The body is not JSON that this bot takes.');
  const { value } = json;
  const faults = [...keyFaults(call), ...arrayFaults(value)];
  if (faults.length > 0) return answerProblem(response, unprocessable(faults));
  return Array.isArray(value) ? answerMany(call, value) : answerOne(call, value);
}

function keyFaults(call: Call): FieldFault[] {
  const key = idempotencyKey(call);
  const wrong = key !== undefined && !IDEMPOTENCY_KEY.test(key);
  return wrong ? [{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }] : [];
}

function idempotencyKey({ request }: Call): string | undefined {
  const header = request.headers['idempotency-key'];
  return Array.isArray(header) ? header.join() : header;
}

function arrayFaults(value: unknown): FieldFault[] {
  if (!Array.isArray(value) || value.length <= MOST_ITEMS) return [];
  return [{ field: 'body', message: `has ${value.length} inquiries, and may have ${MOST_ITEMS}` }];
}

async function answerOne(call: Call, value: unknown): Promise<void> {
  const [answer] = await registerItems(call, [read(call, value)]);
  if (!answer) throw new Error('an inquiry without its answer');
  if ('problem' in answer) return answerProblem(call.response, answer.problem);
  const { status, ...inquiry } = answer;
  call.response.setHeader('location', `/api/inquiries/${encodeURIComponent(inquiry.ref)}`);
  sendJson(call, status, inquiry);
}

async function answerMany(call: Call, values: readonly unknown[]): Promise<void> {
  const items = values.map((value, index) => read(call, value, index));
  sendJson(call, 200, await registerItems(call, items));
}

const read = (call: Call, value: unknown, index?: number) =>
  readItem(value, { key: call.key, idempotencyKey: idempotencyKey(call), index });
