export interface DependencyRule {
  readonly sourceTag: string;
  readonly onlyDependOnLibsWithTags: readonly string[];
  readonly bannedExternalImports?: readonly string[];
}
export const dependencyRules: readonly DependencyRule[];
