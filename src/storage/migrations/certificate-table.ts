import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Certificates of both standards, sought and held. */
export const certificateTable: Migration = {
  name: 'CertificateTable1795671000000',
  up: (dialect) => {
    const { instant, key, number } = columnTypes[dialect];
    return [
      `CREATE TABLE "certificate" (
    "id" text NOT NULL,
    "organization_id" text NOT NULL,
    "version" integer NOT NULL,
    "created_at" ${instant} NOT NULL,
    "updated_at" ${instant} NOT NULL,
    "name" text NOT NULL,
    "standard" text NOT NULL,
    "body" text,
    "state" text NOT NULL,
    "next_audit" text NOT NULL,
    "target_on" text,
    "certified_on" text,
    "expires_on" text,
    "last_audit_on" text,
    "site_id" text,
    "persons" integer NOT NULL,
    "aims_role" text,
    "initial_days" ${number},
    "name_key" ${key} NOT NULL,
    CONSTRAINT "certificate_version_check" CHECK (version >= 1),
    CONSTRAINT "certificate_standard_check" CHECK (standard IN ('ISO_IEC_27001_2022', 'ISO_IEC_42001_2023')),
    CONSTRAINT "certificate_state_check" CHECK (state IN ('PREPARING', 'CERTIFIED', 'WITHDRAWN')),
    CONSTRAINT "certificate_next_audit_check" CHECK (next_audit IN ('STAGE_1', 'STAGE_2', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION')),
    CONSTRAINT "certificate_aims_role_check" CHECK (aims_role IN ('PRODUCER', 'DEVELOPER_PROVIDER_USER', 'SEVERAL')),
    CONSTRAINT "certificate_persons_check" CHECK (persons >= 1),
    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "certificate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    CONSTRAINT "certificate_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id")
  )`,
      ...['created_at', 'name_key'].map(
        (column) => `CREATE INDEX "certificate_${column}_idx" ON "certificate" ("organization_id", "${column}", "id")`,
      ),
    ];
  },
  down: () => ['DROP TABLE "certificate"'],
};
