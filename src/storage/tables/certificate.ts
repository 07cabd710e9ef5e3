import { AIMS_ROLES, type Certificate, CERTIFICATE_STATES, CERTIFICATION_AUDITS, STANDARDS } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, idOf, orNull } from '../columns';
import type { CertificateFilter } from '../filters';
import { type Named, namedTable } from '../named-table';
import { registerSchema } from '../register-schema';

export const certificateSchema = (columns: Columns) =>
  registerSchema<Named<Certificate>>(columns, {
    name: 'certificate',
    columns: {
      name: columns.text,
      standard: columns.text,
      body: orNull(columns.text),
      state: columns.text,
      nextAudit: columns.text,
      targetOn: orNull(columns.day),
      certifiedOn: orNull(columns.day),
      expiresOn: orNull(columns.day),
      lastAuditOn: orNull(columns.day),
      siteId: orNull(idOf('site', columns.text)),
      persons: columns.integer,
      aimsRole: orNull(columns.text),
      initialDays: orNull(columns.number),
      nameKey: columns.key,
    },
    checks: {
      standard: oneOf('standard', STANDARDS),
      state: oneOf('state', CERTIFICATE_STATES),
      next_audit: oneOf('next_audit', CERTIFICATION_AUDITS),
      aims_role: oneOf('aims_role', AIMS_ROLES),
      persons: 'persons >= 1',
    },
    indices: ['nameKey'],
  });

export const certificates = namedTable<Certificate, CertificateFilter>({
  name: 'certificate',
  narrow: ({ nameContains, standards, states }, by) => {
    by.containing('nameKey', nameContains);
    by.among('standard', standards);
    by.among('state', states);
  },
});
