import { z } from 'zod';

/**
 * What the bot takes of a Bot Framework activity. Everything else is dropped before the SDK sees it. Sizes are
 * generous for Teams and small for an attacker.
 */
const id = z.string().min(1).max(1024);
const name = z.string().max(1024).nullish();

const account = z.object({ id, name, aadObjectId: z.string().min(1).max(128).nullish() });

const entity = z.object({
  type: z.string().max(256),
  text: z.string().max(4096).nullish(),
  mentioned: z.object({ id, name, aadObjectId: z.string().max(128).nullish() }).nullish(),
});

const activitySchema = z.object({
  type: z.string().min(1).max(64),
  id,
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(2048),
  from: account,
  recipient: z.object({ id, name }),
  conversation: z.object({
    id,
    conversationType: z.enum(['personal', 'channel', 'groupChat']).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(128).nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string().min(1).max(128) }) }),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(64).nullish(),
  entities: z.array(entity).max(200).nullish(),
  action: z.string().max(64).nullish(),
  name: z.string().max(128).nullish(),
  replyToId: z.string().max(1024).nullish(),
  value: z.unknown().optional(),
});

export type InboundActivity = z.infer<typeof activitySchema>;

/** @returns the activity, or which field is wrong (a path such as `from.id`, never a value). */
export function readActivity(
  body: unknown,
): { ok: true; activity: InboundActivity } | { ok: false; field: string } {
  const read = activitySchema.safeParse(body);
  if (read.success) return { ok: true, activity: read.data };
  return { ok: false, field: z.core.toDotPath(read.error.issues[0]?.path ?? []) || 'body' };
}

/** The press of an Action.Execute button, as it stands in an invoke's `value`. */
const cardAction = z.object({
  action: z.object({ verb: z.string().max(128), data: z.unknown().optional() }),
  /** `automatic` when the client refreshes a card by itself. */
  trigger: z.string().max(64).nullish(),
});

export type CardActionValue = z.infer<typeof cardAction>;

export function readCardActionValue(value: unknown): CardActionValue | undefined {
  return cardAction.safeParse(value).data;
}
