import type { Arguments } from '../arguments';
import { profileNamed } from '../profile';
import { seed } from '../seed/seed';
import { Stack } from '../stack';

export const seedCommand = ({ flags }: Arguments): Promise<void> =>
  seed(new Stack(profileNamed(flags.profile)));
