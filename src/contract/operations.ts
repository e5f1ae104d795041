// Everything that the page can ask of the functions: one row each, and both ends take their types from it.
// What isn't here can't be called; a row that doesn't say who may call it doesn't compile.
import {
  projectConfigurationSchema,
  projectDocumentSchema,
  siteConfigurationSchema,
  siteDocumentSchema,
} from './configuration';
import type { Result } from './errors';
import { jiraIdSchema, versionSchema } from './ids';
import { z } from './zod';

/** What an operation acts on, as its input names it. It is loaded and authorized before anything else happens. */
export type SubjectName =
  { readonly type: 'site' } | { readonly type: 'project'; readonly projectId: string };

/** What the caller must hold on that subject. To browse the site is to see any of its projects. */
export type Need = 'browse' | 'administer';

export interface Permission<Input> {
  readonly needs: Need;
  readonly of: (input: Input) => SubjectName;
}

export interface Operation<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly permission: Permission<z.output<Input>>;
  readonly writes: boolean;
}

const operation = <Input extends z.ZodType, Output extends z.ZodType>(row: Operation<Input, Output>) => row;

const site: SubjectName = { type: 'site' };
const project = (projectId: string): SubjectName => ({ type: 'project', projectId });

export const operations = {
  /** All that a page needs when it opens, in one call. Documents are null where nothing was saved yet. */
  'session.open': operation({
    input: z.strictObject({ projectId: jiraIdSchema.nullable() }),
    output: z.strictObject({
      site: siteDocumentSchema.nullable(),
      project: projectDocumentSchema.nullable(),
      may: z.strictObject({ administerProject: z.boolean(), administerSite: z.boolean() }),
    }),
    permission: { needs: 'browse', of: ({ projectId }) => (projectId === null ? site : project(projectId)) },
    writes: false,
  }),
  /** Replaces the whole document if it is still of the version given; 0 where there is none yet. */
  'configuration.save': operation({
    input: z.discriminatedUnion('scope', [
      z.strictObject({ scope: z.literal('site'), version: versionSchema, body: siteConfigurationSchema }),
      z.strictObject({
        scope: z.literal('project'),
        projectId: jiraIdSchema,
        version: versionSchema,
        body: projectConfigurationSchema,
      }),
    ]),
    output: z.union([siteDocumentSchema, projectDocumentSchema]),
    permission: {
      needs: 'administer',
      of: (input) => (input.scope === 'site' ? site : project(input.projectId)),
    },
    writes: true,
  }),
} as const;

type Operations = typeof operations;

export type OperationName = keyof Operations;
export type OperationInput<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<Operations[Name]['output']>;

/** The envelope that answers an operation; what it conflicts with has the shape of its output. */
export type OperationResult<Name extends OperationName> = Result<
  OperationOutput<Name>,
  OperationOutput<Name>
>;

/** A row as code sees it that handles any of them. */
export type OperationRow<Name extends OperationName> = Operation<
  z.ZodType<OperationInput<Name>>,
  z.ZodType<OperationOutput<Name>>
>;

const rows: { readonly [Name in OperationName]: OperationRow<Name> } = operations;

export const operationRow = <Name extends OperationName>(name: Name): OperationRow<Name> => rows[name];

export const operationNames = Object.keys(operations) as OperationName[];

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name);
