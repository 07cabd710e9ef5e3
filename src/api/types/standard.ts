import type * as D from '../../domain/index';
import { enumOf } from '../enums';

export const Standard = enumOf<D.Standard>(
  'Standard',
  'The management system standards, by the codes of their catalogues.',
  {
    ISO_IEC_27001_2022: 'Information security.',
    ISO_IEC_42001_2023: 'Artificial intelligence.',
  },
);
