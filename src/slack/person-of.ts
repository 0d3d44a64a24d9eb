import type { Person } from '../use-cases/ports.ts';
import type { UseCases } from '../use-cases/use-cases.ts';

/** The parts that every interaction's body has in one of these shapes. */
type Body = {
  readonly team?: { readonly id: string } | null;
  readonly enterprise?: { readonly id: string } | undefined;
  readonly user: { readonly id: string; readonly name?: string; readonly username?: string };
};

/** Who acts. The person comes from the envelope alone, never from what a view or button carries. */
export function personOf(useCases: UseCases, body: Body): Promise<Person> {
  const team = body.team?.id ?? body.enterprise?.id ?? 'unknown';
  return useCases.knowPerson(
    { team, user: body.user.id },
    body.user.name ?? body.user.username ?? body.user.id,
  );
}

/** What a slash command says of who typed it. */
type Command = {
  readonly team_id: string;
  readonly enterprise_id?: string;
  readonly user_id: string;
  readonly user_name: string;
};

/** Who typed a command. */
export function personOfCommand(useCases: UseCases, command: Command): Promise<Person> {
  const team = command.team_id || command.enterprise_id || 'unknown';
  return useCases.knowPerson({ team, user: command.user_id }, command.user_name);
}
