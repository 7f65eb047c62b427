/** The committer is shutting down; what was not committed comes again by redelivery. */
export class CommitterClosed extends Error {
  override readonly name = 'CommitterClosed';
}

/** More items wait than `maxQueued` allows. */
export class CommitterFull extends Error {
  override readonly name = 'CommitterFull';
}
