import { z } from 'zod';
import { maskCpr } from '../core/privacy.ts';

/**
 * What the bot takes of a Bot Framework activity. Everything else is dropped before the SDK sees it. Sizes are
 * generous for Teams and small for an attacker.
 */
const id = z.string().min(1).max(1024);
/** Names go back to Teams with every answer. */
const name = z.string().max(1024).transform(maskCpr).nullish();

const account = z.object({ id, name, aadObjectId: z.string().min(1).max(128).nullish() });

/** Language, script and region, as `da-DK`; goes back to Teams with every answer. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,4}){0,2}$/i);

const entity = z.object({
  type: z.string().max(256),
  text: z.string().max(4096).nullish(),
  mentioned: z.object({ id, name, aadObjectId: z.string().max(128).nullish() }).nullish(),
});

const activitySchema = z.object({
  type: z.string().min(1).max(64),
  id,
  channelId: z.literal('msteams'),
  // What is no address is none that we may send to; the door refuses it as such.
  serviceUrl: z.string().max(2048).catch(''),
  from: account,
  recipient: z.object({ id, name }),
  conversation: z.object({
    id,
    conversationType: z.enum(['personal', 'channel', 'groupChat']).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(128).nullish(),
  }),
  // Without a tenant it is of none that we may serve; the door refuses it as such.
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(128) }),
      /** Whose members a channel's are. */
      team: z.object({ id }).optional().catch(undefined),
    })
    .catch({ tenant: { id: '' } }),
  text: z.string().max(100_000).nullish(),
  locale: languageTag.nullish().catch(undefined),
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
