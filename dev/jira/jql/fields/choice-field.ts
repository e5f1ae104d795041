// A field whose values are things of the site's catalogue, asked for by id or by name.
import {
  type Comparable,
  EQUALITY_OR_EMPTY,
  type FieldDefinition,
  type LiteralOutcome,
  unknownValue,
  type ValueType,
} from './field-definition';
import type { LiteralOperand } from '../jql-query';

export interface Choice {
  readonly id: Comparable;
  /** Any of them, in any case, means this choice. */
  readonly names: readonly string[];
}

type OptionalParts = Partial<
  Pick<
    FieldDefinition,
    'operators' | 'toValue' | 'rank' | 'find' | 'history' | 'texts' | 'isDescendingByDefault' | 'sortCells'
  >
>;

export interface ChoiceSettings extends OptionalParts {
  readonly id: string;
  readonly names: readonly string[];
  readonly type: ValueType;
  readonly cells: FieldDefinition['cells'];
  choices(): Iterable<Choice>;
  unknown?(literal: LiteralOperand, fieldName: string): LiteralOutcome;
}

interface ChoiceIndex {
  readonly byId: Map<string, Comparable>;
  readonly byName: Map<string, Comparable[]>;
}

const indexChoices = (choices: Iterable<Choice>): ChoiceIndex => {
  const byId = new Map<string, Comparable>();
  const byName = new Map<string, Comparable[]>();
  for (const { id, names } of choices) {
    byId.set(String(id), id);
    for (const name of new Set(names.map((each) => each.toLowerCase()))) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [id]);
      else same.push(id);
    }
  }
  return { byId, byName };
};

export const createChoiceField = (settings: ChoiceSettings): FieldDefinition => {
  const { choices, unknown = unknownValue, ...parts } = settings;
  let index: ChoiceIndex | undefined;
  const literal = (operand: LiteralOperand, fieldName: string): LiteralOutcome => {
    index ??= indexChoices(choices());
    const named = index.byName.get(operand.text.toLowerCase());
    const identified = index.byId.get(operand.text);
    const isIdFirst = !operand.quoted && identified !== undefined;
    if (named !== undefined && !isIdFirst) return { kind: 'found', values: named };
    if (identified !== undefined) return { kind: 'found', values: [identified] };
    return unknown(operand, fieldName);
  };
  return { operators: EQUALITY_OR_EMPTY, isSortable: true, ...parts, literal };
};

/** Place of each id in a list, counted from 0. */
export const rankIn = (ids: Iterable<Comparable>): ((value: Comparable) => number | null) => {
  let ranks: Map<Comparable, number> | undefined;
  return (value) => {
    ranks ??= new Map([...ids].map((id, at) => [id, at]));
    return ranks.get(value) ?? null;
  };
};
