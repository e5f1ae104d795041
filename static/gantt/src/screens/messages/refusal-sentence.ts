// Why a change was not written, in one sentence.
import type { Refusal } from '../../state/page-state';
import type { Words } from '../../text/words';

export const refusalSentence = ({ reason, key, details }: Refusal, words: Words): string =>
  words.refusal[reason](key, details);
