// Why a change of schedules was not made, in words.
import type { ReactElement } from 'react';
import { Message } from '../../components/message';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';

interface RefusalMessageProps {
  readonly refusal: SchedulesState['refusal'];
  readonly onClose?: () => void;
}

export function RefusalMessage({ refusal, onClose }: RefusalMessageProps): ReactElement | null {
  const { words } = useLanguage();
  if (refusal === null) return null;
  return (
    <Message tone="danger" icon="warning" {...(onClose && { onClose, closeLabel: words.close })}>
      {sentenceOf(refusal, words)}
    </Message>
  );
}

const sentenceOf = (
  { code, field, message }: NonNullable<SchedulesState['refusal']>,
  { schedules }: Words,
): string => {
  if (code === 'conflict') return schedules.conflictOnList;
  if (code === 'too-large') return schedules.tooLarge;
  if (code === 'unavailable' || code === 'rate-limited') return schedules.unavailable;
  return field === 'body.name' ? schedules.taken : schedules.refused(message);
};
