/** Most unanswered rows of a tenant on one replica, over all its bulk runs. */
export const mostRowsPerTenant = 4_000;

/** One run's part of the room of its tenant. */
export interface Share {
  /** Rows that may be taken now. */
  readonly free: number;
  /** Rows that this run may have in all, as long as nobody joins or leaves. */
  readonly size: number;
  take(): void;
  give(rows: number): void;
  /** Gives everything back. */
  leave(): void;
}

/** The unanswered rows that a tenant may have here, in equal shares for its runs. */
export class TenantRoom {
  readonly #members = new Set<Member>();
  #taken = 0;

  constructor(private readonly most: number = mostRowsPerTenant) {}

  get taken(): number {
    return this.#taken;
  }

  get empty(): boolean {
    return this.#members.size === 0;
  }

  /** `onRoom` is called when there may be more room because somebody else took less. */
  join(onRoom: () => void): Share {
    const member = new Member(this, onRoom);
    this.#members.add(member);
    return member;
  }

  /** At least one row each, as long as the room lasts. */
  get shareSize(): number {
    return Math.max(1, Math.floor(this.most / this.#members.size));
  }

  freeFor(member: Member): number {
    return Math.max(0, Math.min(this.shareSize - member.rows, this.most - this.#taken));
  }

  took(): void {
    this.#taken += 1;
  }

  gave(member: Member, rows: number): void {
    const wasFull = this.#taken === this.most;
    this.#taken -= rows;
    if (wasFull) this.#tellOthers(member);
  }

  left(member: Member): void {
    if (!this.#members.delete(member)) return;
    this.#taken -= member.rows;
    this.#tellOthers(member);
  }

  #tellOthers(member: Member): void {
    for (const other of [...this.#members]) if (other !== member) other.onRoom();
  }
}

class Member implements Share {
  rows = 0;

  constructor(
    private readonly room: TenantRoom,
    readonly onRoom: () => void,
  ) {}

  get free(): number {
    return this.room.freeFor(this);
  }

  get size(): number {
    return this.room.shareSize;
  }

  take(): void {
    this.rows += 1;
    this.room.took();
  }

  give(rows: number): void {
    this.rows -= rows;
    this.room.gave(this, rows);
  }

  leave(): void {
    this.room.left(this);
  }
}
