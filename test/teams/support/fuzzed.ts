import fc from 'fast-check';
import {
  dialogAction,
  installation,
  mention,
  message,
  messageAction,
  press,
  removal,
  type Sending,
  search,
} from '../../support/activities.ts';

/** Bodies of requests: activities as Teams sends them, such with something wrong, any JSON, and any text. */
export const fuzzedBody = (serviceUrl: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: mutated(serviceUrl).map((activity) => JSON.stringify(activity)) },
    { weight: 2, arbitrary: ofAnyShape(serviceUrl).map((activity) => JSON.stringify(activity)) },
    { weight: 1, arbitrary: fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );

const oddWords = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 2_000 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\udc00\ud800',
    '\u202e',
    '\ufeff',
    '\u2028',
    '🙈'.repeat(500),
    '__proto__',
  ),
  fc.constantFrom(
    '..',
    '../..',
    '/',
    '%',
    '%00',
    '?#',
    'a;messageid=',
    ';messageid=1',
    'http://[',
    '<at>',
    '{{DATE()}}',
  ),
  fc.constantFrom(
    'language',
    'help',
    'hjælp',
    'sprog english',
    'add',
    'remove',
    'automatic',
    'personal',
    'channel',
  ),
  fc.nat({ max: 1_100 }).map((length) => 'x'.repeat(length)),
);

const oddText = fc.oneof(
  { weight: 30, arbitrary: oddWords },
  { weight: 1, arbitrary: fc.nat({ max: 270_000 }).map((length) => 'x'.repeat(length)) },
);

const oddValue = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 2, arbitrary: fc.jsonValue() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, 0, -1, 1e308, true, [], {}, [[]], [null], { id: null }, { length: -1 }),
  },
  { weight: 1, arbitrary: fc.array(oddWords, { maxLength: 210 }) },
);

const TYPES = [
  'message',
  'invoke',
  'installationUpdate',
  'conversationUpdate',
  'messageReaction',
  'messageUpdate',
  'event',
  'typing',
  'endOfConversation',
  'trace',
  'command',
  'delay',
  'invokeResponse',
];
const INVOKES = [
  'adaptiveCard/action',
  'task/fetch',
  'task/submit',
  'composeExtension/query',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
  'composeExtension/selectItem',
  'fileConsent/invoke',
  'signin/verifyState',
  'application/search',
  '',
];

const genuine: fc.Arbitrary<Sending> = fc
  .record({
    text: fc.oneof(fc.constantFrom('hjælp', 'help', 'sprog english', 'x'), oddText),
    where: fc.constantFrom('personal', 'channel', 'groupChat'),
    verb: fc.oneof(fc.constantFrom('language', 'help', 'take'), oddText),
    data: fc.oneof(fc.constant({ to: 'en' }), oddValue),
    kind: fc.nat({ max: 11 }),
  })
  .map(({ text, where, verb, data, kind }) => {
    const [installed, members] = installation(where);
    const all = [message(text, { where }), mention(`@bot ${text}`, { where }), press(verb, data, { where })];
    const extensions = [
      messageAction({ text }, { where }),
      messageAction({ html: `<p>${text}</p>`, subject: text }, { where }),
      dialogAction({ ...Object(data), verb }, { where }),
      search(text, { where }),
      search(undefined, { where }),
    ];
    const others = [press('language', { to: 'da' }, { where }), installed, members, removal(where)];
    return [...all, ...extensions, ...others][kind] ?? installed;
  });

const mutated = (serviceUrl: string) =>
  fc
    .tuple(
      genuine,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'put', 'wrap'), oddValue), { maxLength: 4 }),
      extras,
    )
    .map(([activity, changes, extra]) => {
      const copy = structuredClone({ serviceUrl, ...activity, ...extra }) as Record<string, unknown>;
      // A copy of each: the constants among them are one object, and put into itself it would be a circle.
      for (const [nth, how, value] of changes) change(copy, nth, how, structuredClone(value));
      return copy;
    });

/** Fields that the SDK would act on if it saw them. */
const extras = fc.record(
  {
    type: fc.constantFrom(...TYPES),
    name: fc.constantFrom(...INVOKES),
    deliveryMode: fc.constantFrom('expectReplies', 'notification', 'ephemeral'),
    callerId: oddText,
    relatesTo: oddValue,
    attachments: oddValue,
    membersAdded: oddValue,
    code: oddText,
    topicName: oddText,
    label: oddText,
    expiration: oddText,
    timestamp: oddValue,
    localTimestamp: oddValue,
  },
  { requiredKeys: [] },
);

/** Every field that is asked for is there, and nothing in it is as it should be. */
const ofAnyShape = (serviceUrl: string) =>
  fc.record({
    type: fc.oneof(fc.constantFrom(...TYPES), oddText),
    id: oddText,
    channelId: fc.constant('msteams'),
    serviceUrl: fc.constant(serviceUrl),
    from: fc.record({ id: oddText, name: oddWords, aadObjectId: oddText }, { requiredKeys: ['id'] }),
    recipient: fc.record({ id: oddWords }),
    conversation: fc.record({ id: oddText, isGroup: fc.boolean() }, { requiredKeys: ['id'] }),
    channelData: fc.constant(message('x').channelData),
    text: oddText,
    entities: fc.array(fc.record({ type: oddWords, text: oddWords }), { maxLength: 20 }),
    name: fc.constantFrom(...INVOKES),
    action: oddWords,
    value: oddValue,
    replyToId: oddWords,
  });

/** Changes the n-th of all the fields that the activity has, at whatever depth. */
function change(activity: Record<string, unknown>, nth: number, how: string, value: unknown): void {
  const places = placesIn(activity);
  const place = places[nth % places.length];
  if (place === undefined) return;
  const [parent, key] = place;
  if (how === 'drop') delete parent[key];
  else parent[key] = how === 'wrap' ? [parent[key]] : value;
}

type Place = readonly [parent: Record<string, unknown>, key: string];

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [[parent, key] as const, ...placesIn(parent[key])]);
}
