import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';

export const APP_ID = '22222222-2222-4222-8222-222222222222';
const ISSUER = 'https://api.botframework.com';

/** Who signs: Teams; a key of another channel; a stranger under Teams' key id; nobody; and one who takes the public key for a secret. */
export type Signer = 'teams' | 'webchat' | 'stranger' | 'nobody' | 'publicKeyAsSecret';

export type Claims = Readonly<Record<string, unknown>>;

export type Identity = {
  readonly metadataUrl: string;
  /** How often somebody asked for the metadata or the keys. */
  readonly asked: () => number;
  /** What the next questions get: the truth, an error, or nothing at all. */
  state: 'up' | 'failing' | 'silent';
  /** A token as Teams sends it, but for these claims (undefined: without). `kid` names another key than the one that signs. */
  token(claims?: Claims, signed?: { by?: Signer; kid?: string }): Promise<string>;
  stop(): Promise<void>;
};

/** Bot Framework's OpenID provider, on this machine. The SDK remembers a provider's keys by its URL: this one is new. */
export async function startIdentity(): Promise<Identity> {
  const [teams, stranger] = await Promise.all([rsa(), rsa()]);
  const jwk = await exportJWK(teams.publicKey);
  const keys = [
    { ...jwk, kid: 'teams', endorsements: ['msteams'] },
    // The same pair under another name: what differs is what it is good for, and pairs take their time.
    { ...jwk, kid: 'webchat', endorsements: ['webchat', 'skype'] },
  ];
  const publicPem = Buffer.from(await exportSPKI(teams.publicKey));
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (identity.state === 'silent') return;
    const answer = request.url === '/jwks' ? { keys } : { issuer: ISSUER, jwks_uri: `${base}/jwks` };
    response.writeHead(identity.state === 'up' ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity: Identity = {
    metadataUrl: `${base}/metadata`,
    asked: () => asked,
    state: 'up',
    async token(claims = {}, { by = 'teams', kid = by === 'webchat' ? 'webchat' : 'teams' } = {}) {
      const payload = { ...genuineClaims(), ...claims };
      if (by === 'nobody') return `${base64({ alg: 'none', typ: 'JWT', kid })}.${base64(payload)}.`;
      const alg = by === 'publicKeyAsSecret' ? 'HS256' : 'RS256';
      const jwt = new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'JWT' });
      if (by === 'publicKeyAsSecret') return jwt.sign(publicPem);
      return jwt.sign(by === 'stranger' ? stranger.privateKey : teams.privateKey);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return identity;
}

const rsa = () => generateKeyPair('RS256', { modulusLength: 2048 });

/** Seconds since 1970, as tokens count. */
export const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

function genuineClaims(): Claims {
  return { iss: ISSUER, aud: APP_ID, nbf: secondsFromNow(-60), exp: secondsFromNow(3600) };
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
