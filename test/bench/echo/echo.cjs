// Microsoft's echo sample (BotBuilder-Samples, 02.echo-bot), with the settings that let it check tokens here. Plain
// JavaScript, so that no type stripping weighs on it.
const {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} = require('botbuilder');
const { AuthenticationConstants } = require('botframework-connector');
const restify = require('restify');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const replyText = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(replyText, replyText));
      await next();
    });
  }
}

// What an app of type SingleTenant costs at a turn, without asking Entra: next to nothing. A managed identity, which the
// SDK makes anew every time, would cost this echo a third of its turns a second.
const credentials = {
  isValidAppId: async (appId) => appId === process.env.MICROSOFT_APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};

// The SDK takes another provider of keys than Microsoft's only when everything else is named too.
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: process.env.OPENID_METADATA_URL,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  },
  credentials,
);

const adapter = new CloudAdapter(authentication);
adapter.onTurnError = async (context, error) => {
  process.stderr.write(`${error.stack}\n`);
  await context.sendActivity('The bot encountered an error or bug.');
};

const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(process.env.PORT);
