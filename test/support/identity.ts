import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose';

export const APP_ID = '22222222-2222-4222-8222-222222222222';
const ISSUER = 'https://api.botframework.com';

/** Who signs: Teams; a key of another channel; a stranger under Teams' key id; nobody; and one who takes the public key for a secret. */
export type Signer = 'teams' | 'webchat' | 'stranger' | 'nobody' | 'publicKeyAsSecret';

/** Undefined: without this one. */
export type Claims = Readonly<Record<string, unknown>>;

/** As Teams signs, but for this; `kid` names another key than the one that signs. */
type Signed = { readonly by?: Signer; readonly kid?: string };

type Sign = (claims?: Claims, signed?: Signed) => Promise<string>;

export type Identity = {
  readonly metadataUrl: string;
  /** How often somebody asked for the metadata or the keys. */
  readonly asked: () => number;
  /** What the next questions get: the truth, an error, or nothing at all. */
  state: 'up' | 'failing' | 'silent';
  /** A token as Teams sends it, but for these claims; the same one to whoever asks for the same. */
  readonly token: Sign;
  stop(): Promise<void>;
};

/** Bot Framework's OpenID provider, on this machine. The SDK remembers a provider's keys by its URL: this one is new. */
export async function startIdentity(): Promise<Identity> {
  const teams = await rsa();
  const jwk = await exportJWK(teams.publicKey);
  const keys = [
    { ...jwk, kid: 'teams', endorsements: ['msteams'] },
    // The same pair under another name: what differs is what it is good for, and pairs take their time.
    { ...jwk, kid: 'webchat', endorsements: ['webchat', 'skype'] },
  ];
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (identity.state === 'silent') return;
    const answer = request.url === '/jwks' ? { keys } : { issuer: ISSUER, jwks_uri: `${base}/jwks` };
    response.writeHead(identity.state === 'up' ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  // It may be left running at the end of a test file.
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity: Identity = {
    metadataUrl: `${base}/metadata`,
    asked: () => asked,
    state: 'up',
    token: rememberingTokens(signing(teams)),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return identity;
}

function signing(teams: GenerateKeyPairResult): Sign {
  let strangers: Promise<GenerateKeyPairResult> | undefined;
  const secret = {
    teams: async () => teams.privateKey,
    webchat: async () => teams.privateKey,
    async stranger() {
      strangers ??= rsa();
      return (await strangers).privateKey;
    },
    publicKeyAsSecret: async () => Buffer.from(await exportSPKI(teams.publicKey)),
  };
  return async (claims, { by = 'teams', kid = by === 'webchat' ? 'webchat' : 'teams' } = {}) => {
    const payload = {
      iss: ISSUER,
      aud: APP_ID,
      nbf: secondsFromNow(-60),
      exp: secondsFromNow(3600),
      ...claims,
    };
    if (by === 'nobody') return `${base64({ alg: 'none', typ: 'JWT', kid })}.${base64(payload)}.`;
    const alg = by === 'publicKeyAsSecret' ? 'HS256' : 'RS256';
    return new SignJWT(payload).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(await secret[by]());
  };
}

function rememberingTokens(sign: Sign): Sign {
  const tokens = new Map<string, Promise<string>>();
  return (...asked) => {
    const key = JSON.stringify(asked, (_, value) => (value === undefined ? '(without)' : value));
    const token = tokens.get(key) ?? sign(...asked);
    tokens.set(key, token);
    return token;
  };
}

const rsa = () => generateKeyPair('RS256', { modulusLength: 2048 });

/** Seconds since 1970, as tokens count. */
export const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
