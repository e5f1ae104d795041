// The custom fields a seeded site has. Their numbers differ from site to site, as they do in Jira.

import type { CustomField, CustomFieldKind } from '../../jira/model';

export const fieldNames = {
  epicLink: ['Epic Link', 'epicLink', 'Choose an epic to assign this issue to.'],
  start: ['Start date', 'date', 'Allows the planned start date for a piece of work to be set.'],
  points: ['Story point estimate', 'number', 'Measurement of complexity and/or size of a requirement.'],
  rank: ['Rank', 'rank', 'Global rank field intended for use by Jira boards.'],
  sprint: ['Sprint', 'sprint', 'Jira sprint field'],
  flagged: ['Flagged', 'flagged', 'Allows to flag issues with impediments.'],
  targetStart: ['Target start', 'date', 'The targeted start date. This field is used by plans.'],
  targetEnd: ['Target end', 'date', 'The targeted end date. This field is used by plans.'],
  goLive: ['Go-live window', 'datetime', 'When the change goes out, to the minute.'],
  progress: ['Progress', 'number', 'How much is done, in per cent.'],
} as const satisfies Record<string, readonly [string, CustomFieldKind, string]>;

export type SiteFieldName = keyof typeof fieldNames;

/** Custom field number by its role. */
export type FieldNumbers = Record<SiteFieldName, number>;

/** Field id (`customfield_10015`) by its role. */
export type SiteFields = Record<SiteFieldName, string>;

/** A usual new site. */
export const usualFieldNumbers: FieldNumbers = {
  epicLink: 10014,
  start: 10015,
  points: 10016,
  rank: 10019,
  sprint: 10020,
  flagged: 10021,
  targetStart: 10022,
  targetEnd: 10023,
  goLive: 10030,
  progress: 10031,
};

/** A site that grew for years: nothing is where a new site has it. */
export const grownFieldNumbers: FieldNumbers = {
  epicLink: 10008,
  start: 11547,
  points: 10106,
  rank: 10009,
  sprint: 10007,
  flagged: 10010,
  targetStart: 11802,
  targetEnd: 11801,
  goLive: 12044,
  progress: 12310,
};

export const impedimentOptionId = '10019';

const roles = Object.keys(fieldNames) as SiteFieldName[];

export function toSiteFields(numbers: FieldNumbers): SiteFields {
  return Object.fromEntries(roles.map((role) => [role, `customfield_${numbers[role]}`])) as SiteFields;
}

export function createCustomFields(numbers: FieldNumbers): CustomField[] {
  return roles.map((role) => {
    const [name, kind, description] = fieldNames[role];
    const options = role === 'flagged' ? [{ id: impedimentOptionId, value: 'Impediment' }] : [];
    return { id: `customfield_${numbers[role]}`, customId: numbers[role], name, description, kind, options };
  });
}
