// What every seed is given, and the sites it may name by itself.

import { usualFieldNumbers } from './base/site-fields';
import type { SiteOptions } from './base/empty-site';

export interface SeedOptions {
  /** Epoch milliseconds of the first start; all dates are relative to it. */
  readonly now: number;
  /** Of the seed's first site. */
  readonly cloudId?: string;
  readonly siteName?: string;
  readonly siteUrl?: string;
  readonly timeZone?: string;
  /** Of the blank seed's project. */
  readonly projectKey?: string;
}

const firstSite = {
  cloudId: '1f3b6c52-7c1e-4d0a-9b5e-3a8d5e2f7a10',
  name: 'Lumen',
  url: 'https://lumen.example',
  timeZone: 'Europe/Berlin',
} as const;

export function toSiteOptions(
  options: SeedOptions,
  rest: Pick<SiteOptions, 'random' | 'mailDomain'> & Partial<SiteOptions>,
): SiteOptions {
  const { now, cloudId, siteName, siteUrl, timeZone } = options;
  return {
    ...firstSite,
    fields: usualFieldNumbers,
    ...rest,
    now,
    ...(cloudId === undefined ? {} : { cloudId }),
    ...(siteName === undefined ? {} : { name: siteName }),
    ...(siteUrl === undefined ? {} : { url: siteUrl }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}
