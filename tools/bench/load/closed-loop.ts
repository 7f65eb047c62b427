/** Every client sends its next request when it has the answer to the last. */
export async function closedLoop<Client>(
  clients: readonly Client[],
  until: number,
  send: (client: Client, dueAt: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) await send(client, performance.now());
    }),
  );
}
