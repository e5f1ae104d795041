// Fields that hold prose, asked for with `~`.
import type { CustomField, Issue } from '../../model';
import { adfText } from '../adf-text';
import type { JqlScope } from '../scope';
import { type FieldDefinition, found, LIKE, LIKE_OR_EMPTY, type TextSource } from './field-definition';

interface TextFieldSettings {
  readonly id: string;
  readonly names: readonly string[];
  readonly texts: TextSource;
  readonly isSortable?: boolean;
  readonly operators?: FieldDefinition['operators'];
}

const firstOf = (texts: TextSource, issue: Issue): string | null =>
  texts.read(issue).find((text) => text !== '') ?? null;

export const createTextField = (settings: TextFieldSettings): FieldDefinition => ({
  isSortable: true,
  operators: LIKE_OR_EMPTY,
  ...settings,
  type: 'text',
  cells: {
    id: `${settings.id} is there`,
    read: (issue) => (firstOf(settings.texts, issue) === null ? null : 1),
  },
  sortCells: [{ id: `${settings.id} first`, read: (issue) => firstOf(settings.texts, issue) }],
  literal: ({ text }) => found(text),
});

const textOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value.toLowerCase()] : [adfText(value)];

export const customTexts =
  (id: string) =>
  (issue: Issue): readonly string[] =>
    issue.custom[id] === undefined ? [] : textOf(issue.custom[id]);

const isProse = ({ kind }: CustomField): boolean => kind === 'text' || kind === 'textarea';

const ownFields = (): FieldDefinition[] => [
  createTextField({
    id: 'summary',
    names: ['summary'],
    texts: { id: 'summary', read: (issue) => [issue.summary.toLowerCase()] },
  }),
  createTextField({
    id: 'description',
    names: ['description'],
    texts: {
      id: 'description',
      read: (issue) => (issue.description === null ? [] : [adfText(issue.description)]),
    },
  }),
  createTextField({
    id: 'environment',
    names: ['environment'],
    texts: { id: 'environment', read: () => [] },
  }),
];

const commentsOf = (issue: Issue): string[] => issue.comments.map(({ body }) => adfText(body));

/** Fields of several texts, by which nothing can be ordered. */
const manyTexts = (id: string, names: readonly string[], texts: TextSource): FieldDefinition =>
  createTextField({ id, names, texts, operators: LIKE, isSortable: false });

export const textFields = ({ context }: JqlScope): FieldDefinition[] => {
  const customIds = context.catalogue.customFields.filter(isProse).map(({ id }) => id);
  const everywhere = (issue: Issue): string[] => {
    const texts = [issue.summary.toLowerCase(), adfText(issue.description), ...commentsOf(issue)];
    for (const id of customIds) texts.push(...customTexts(id)(issue));
    return texts;
  };
  return [
    ...ownFields(),
    manyTexts('comment', ['comment'], { id: 'comment', read: commentsOf }),
    manyTexts('worklogComment', ['worklogcomment'], {
      id: 'worklogComment',
      read: (issue) => context.issues.worklogsOf(issue.id).map(({ comment }) => adfText(comment)),
    }),
    manyTexts('text', ['text', 'textfields'], { id: `text ${customIds.join()}`, read: everywhere }),
  ];
};
