import type { PackageSettings } from '../../bot/settings.ts';

/** Settings of a municipality that has everything in order. */
export const settings: PackageSettings = {
  appId: '0f3f2a4c-6d0e-4a57-9c53-9b6d0d6f5a11',
  publicUrl: 'https://svarfrist.example.dk',
  developer: {
    name: 'Roskilde Kommune',
    language: 'da',
    websiteUrl: 'https://www.example.dk',
    privacyUrl: 'https://www.example.dk/privatliv',
    termsOfUseUrl: 'https://www.example.dk/vilkaar',
  },
};
