import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Problem } from '../problem';

export const ImportState = enumOf<I.ImportedRow['state']>('ImportState', 'What became of a row.', {
  RECORDED: 'It is recorded; on a dry run, or where another row is refused, it would be.',
  ALREADY_RECORDED: 'An incident with its external reference is there already: the same evidence counts once.',
  REFUSED: 'It is faulty; then no row is recorded.',
});

@ObjectType({ description: 'A row of the file.', simpleResolvers: true })
export class ImportedRow {
  @Field(() => Int, { description: 'Line of the text, counted from 1 for the header.' })
  line!: number;

  @Field(() => ImportState, { description: 'What became of it.' })
  state!: I.ImportedRow['state'];

  @Field(() => [Problem], {
    description: 'What is wrong with it, paths naming columns; at most one entry a column and rule.',
  })
  problems!: object[];
}

@ObjectType({ description: 'What became of a file of incidents.', simpleResolvers: true })
export class IncidentImport {
  @Field(() => [ImportedRow], { description: 'Every row in the order of the file; at most 5,000.' })
  rows!: object[];

  @Field(() => Int, { description: 'Number of incidents recorded; 0 on a dry run, or where a row is refused.' })
  recorded!: number;
}

@InputType({ description: 'Incidents as CSV.' })
export class IncidentImportInput implements I.IncidentImportInput {
  @Field(() => String, {
    description:
      'CSV (RFC 4180) with a header; at most 5,000 rows. Columns, all but name and occurredOn optional: name, description, ' +
      'occurredOn, detectedOn, resolvedOn (YYYY-MM-DD), risk (id or name), causedBy (externalReference of the cause), ' +
      'nearMiss, lossesComplete (true or false), loss (in currency), a loss by each LossFormKind, externalReference.',
  })
  csv!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether only to say what would happen; false unless given.' })
  dryRun?: boolean | null;
}

@ObjectType({ description: 'Answer of `incidentImport`.', simpleResolvers: true })
export class IncidentImportPayload {
  @Field(() => IncidentImport, {
    nullable: true,
    description: 'What became of the rows; null where the text is no such file.',
  })
  incidentImport!: object | null;

  @Field(() => [Problem], { description: 'Why the text cannot be read; empty on success, where rows are answered.' })
  problems!: object[];
}
