const servers = ['kafka', 'postgres', 'redis'];

/**
 * Groups that stop one after another, the names of a group together: the gateway first, so that nothing new comes in;
 * then the services; then the servers they need.
 */
export function shutdownGroups(names: readonly string[]): string[][] {
  const isGateway = (name: string) => /^gateway(-\d+)?$/.test(name);
  const isService = (name: string) => !isGateway(name) && !servers.includes(name);
  const running = servers.filter((name) => names.includes(name));
  return [names.filter(isGateway), names.filter(isService), ...running.map((name) => [name])].filter(
    (group) => group.length > 0,
  );
}
