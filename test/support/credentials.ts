import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { APP_ID } from './identity.ts';

/** Stands for Microsoft's token service: knows our app, and signs what goes out. */
export const credentials: ServiceClientCredentialsFactory = {
  isValidAppId: async (appId) => appId === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${OUTGOING_TOKEN}`);
      return request;
    },
  }),
};
export const OUTGOING_TOKEN = 'the-bots-own-token';
