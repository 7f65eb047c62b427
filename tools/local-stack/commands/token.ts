import { listOf, type Arguments } from '../arguments';
import { print } from '../processes/print';
import { profileNamed } from '../profile';
import { signToken } from '../auth/token';
import { StackError } from '../stack-error';

/** Prints a demo token, alone on its line, for use in scripts. */
export async function token({ flags }: Arguments): Promise<void> {
  const ttl = flags.ttl === undefined ? undefined : Number(flags.ttl);
  if (ttl !== undefined && !(ttl > 0))
    throw new StackError(`--ttl is a number of seconds, not "${flags.ttl}".`);
  const { subject, tenant, roles, locations } = flags;
  print(
    await signToken(profileNamed(flags.profile), {
      subject,
      tenant,
      roles: listOf(roles),
      locations: locations === '*' ? '*' : listOf(locations),
      ttl,
    }),
  );
}
