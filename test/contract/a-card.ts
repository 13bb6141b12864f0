export const heading = { type: 'TextBlock', text: 'Dine frister', size: 'Large', wrap: true };

/** The smallest card that is in order, with this body. */
export const cardWith = (...body: object[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Dine frister',
  body,
});
