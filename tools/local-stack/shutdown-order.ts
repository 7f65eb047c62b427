const servers = ['kafka', 'postgres', 'redis'];

/**
 * Groups that stop one after another, the names of a group together: who makes traffic first, then the gateway, so that
 * nothing new comes in; then the services; then the servers they need.
 */
export function shutdownGroups(names: readonly string[]): string[][] {
  const isTraffic = (name: string) => /^simulator(-\d+)?$/.test(name);
  const isGateway = (name: string) => /^gateway(-\d+)?$/.test(name);
  const isService = (name: string) => !isTraffic(name) && !isGateway(name) && !servers.includes(name);
  const running = servers.filter((name) => names.includes(name));
  return [
    names.filter(isTraffic),
    names.filter(isGateway),
    names.filter(isService),
    ...running.map((name) => [name]),
  ].filter((group) => group.length > 0);
}
