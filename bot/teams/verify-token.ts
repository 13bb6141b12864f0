import type { KeyObject } from 'node:crypto';
import { AuthenticationConstants } from 'botframework-connector';
import jwt from 'jsonwebtoken';
import type { PublishedKeys } from './published-keys.ts';

/** To whom a token must have been given, for what, and when it is looked at. */
export type Expected = {
  readonly appId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly now: Temporal.Instant;
};

/** As Bot Framework asks for, in seconds. */
const CLOCK_TOLERANCE = 5 * 60;
const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

/**
 * Is this Bot Framework's token for this activity? The checks are the SDK's (`JwtTokenExtractor`, `ChannelValidation`),
 * by the package that it uses; only, it reads each token four times over and each time makes its key ready anew.
 * Tokens for its emulator and for skills, which the SDK takes by laxer rules, are none.
 * @throws KeysUnavailable
 */
export async function isGenuine(
  authorization: string,
  expected: Expected,
  keys: PublishedKeys,
): Promise<boolean> {
  const token = /^Bearer ([^ ]+)$/.exec(authorization)?.[1];
  const keyId = token && keyIdOf(token);
  if (!token || !keyId) return false;
  const published = await keys.find(keyId);
  if (published === undefined) return false;
  const { key, endorsements } = published;
  // As Microsoft documents it, a key without endorsements is good for every channel.
  if (endorsements.length > 0 && !endorsements.includes(expected.channelId)) return false;
  const claims = verified(token, key, expected.now);
  return claims !== undefined && isFor(claims, expected);
}

type Claims = jwt.JwtPayload & { readonly serviceurl?: unknown };

/** The key that a token of Bot Framework's names, before anything of it is verified. */
function keyIdOf(token: string): string | undefined {
  try {
    const { header, payload } = jwt.decode(token, { complete: true }) ?? {};
    return typeof payload === 'object' && payload?.iss === ISSUER ? header?.kid : undefined;
  } catch {
    // Not a JWT: not from Bot Framework.
    return undefined;
  }
}

function verified(token: string, key: KeyObject, now: Temporal.Instant): Claims | undefined {
  try {
    const claims = jwt.verify(token, key, {
      algorithms: ['RS256', 'RS384', 'RS512'],
      issuer: ISSUER,
      clockTimestamp: Math.floor(now.epochMilliseconds / 1000),
      clockTolerance: CLOCK_TOLERANCE,
    });
    // The package takes a token without an end for one that never ends.
    return typeof claims === 'object' && claims.exp !== undefined ? claims : undefined;
  } catch {
    // Forged, expired, or not valid yet: all the same to whoever sent it.
    return undefined;
  }
}

function isFor(claims: Claims, { appId, serviceUrl }: Expected): boolean {
  return claims.aud === appId && claims.serviceurl === serviceUrl && !isOfAnotherBot(claims);
}

/** Given to a bot, to speak to this one with. */
const isOfAnotherBot = ({ ver, appid, azp, aud }: Claims): boolean =>
  ver !== undefined && [appid, azp].some((party) => party !== undefined && party !== aud);
