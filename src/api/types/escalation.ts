import type * as D from '../../domain/index';
import { enumOf } from '../enums';

export const Escalation = enumOf<D.Escalation>(
  'Escalation',
  'Who has to hear of something late; of a major nonconformity the next one above.',
  {
    NONE: 'Nobody: it is in time.',
    OWNER: 'Its owner: up to 14 days late.',
    MANAGEMENT: 'Management: up to 30 days late.',
    TOP_MANAGEMENT: 'Top management: later than that.',
  },
);
