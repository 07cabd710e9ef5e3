import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as I from '../../services/index';
import type { ApiContext } from '../context';
import { problemView } from '../problem';
import { related } from '../relation';
import { Incident } from '../types/incident';
import { ImportedRow, IncidentImportInput, IncidentImportPayload } from '../types/incident-import';

@Resolver(() => ImportedRow)
export class IncidentImportResolver {
  @FieldResolver(() => Incident, { nullable: true, description: 'The incident; null where nothing is recorded.' })
  incident(@Root() { incidentId }: I.ImportedRow, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Incident, incidentId);
  }

  @Mutation(() => IncidentImportPayload, {
    description: 'Records the incidents of a CSV text, all or none; a file sent again records nothing twice.',
  })
  async incidentImport(
    @Arg('input', () => IncidentImportInput, { description: 'The text.' }) input: IncidentImportInput,
    @Ctx() context: ApiContext,
  ) {
    const result = await context.services.incident.importAll(context.caller, input);
    context.refresh();
    if (!result.ok) return { incidentImport: null, problems: result.problems.map(problemView) };
    const rows = result.value.rows.map((row) => ({ ...row, problems: row.problems.map(problemView) }));
    return { incidentImport: { ...result.value, rows }, problems: [] };
  }
}
