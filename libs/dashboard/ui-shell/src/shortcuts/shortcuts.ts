import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { remembered } from '@streamstock/dashboard-ui-status';
import { isTaken, nameOfPress } from './key-press';

export interface Shortcut {
  /** Presses with spaces between: "g o" is g, then o. */
  readonly keys: string;
  /** What it does, for the help. */
  readonly label: string;
}

interface Binding extends Shortcut {
  readonly action: () => void;
}

/** How long after the first press the second may come, in milliseconds. */
const sequencePatience = 1_500;

/**
 * The keyboard of the whole page. Of two actions under the same keys, the one registered last has them until it lets
 * go, so a page may take over a key of the shell.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly chosenSingleKeys = remembered('streamstock.single-keys', ['on', 'off'], 'on');
  private readonly bindings = signal<readonly Binding[]>([]);
  private pressed = '';
  private pressedAt = 0;

  /** Single keys can be turned off (WCAG 2.1.4); those with Ctrl or Cmd stay. */
  readonly singleKeys = computed(() => this.chosenSingleKeys.value() === 'on');
  /** All that can be pressed now, each keys once. */
  readonly all = computed<readonly Shortcut[]>(() => [
    ...new Map(this.bindings().map((binding) => [binding.keys, binding])).values(),
  ]);

  constructor() {
    const document = inject(DOCUMENT);
    const onPress = (event: KeyboardEvent): void => {
      this.press(event);
    };
    document.addEventListener('keydown', onPress);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', onPress);
    });
  }

  /** Calls `action` on these keys until the returned function is called. */
  register(keys: string, label: string, action: () => void): () => void {
    const binding: Binding = { keys, label, action };
    this.bindings.update((bindings) => [...bindings, binding]);
    return () => {
      this.bindings.update((bindings) => bindings.filter((other) => other !== binding));
    };
  }

  allowSingleKeys(allowed: boolean): void {
    this.chosenSingleKeys.set(allowed ? 'on' : 'off');
  }

  private press(event: KeyboardEvent): void {
    const name = nameOfPress(event);
    if (name === undefined || isTaken(event)) return;
    if (!this.singleKeys() && !name.startsWith('mod+')) return;
    const follows = this.pressed !== '' && event.timeStamp - this.pressedAt < sequencePatience;
    const sequence = follows ? `${this.pressed} ${name}` : name;
    const binding = this.find(sequence) ?? this.find(name);
    this.pressed = binding === undefined && this.begins(sequence) ? sequence : '';
    this.pressedAt = event.timeStamp;
    if (binding === undefined) return;
    event.preventDefault();
    binding.action();
  }

  private find(keys: string): Binding | undefined {
    return this.bindings().findLast((binding) => binding.keys === keys);
  }

  private begins(keys: string): boolean {
    return this.bindings().some((binding) => binding.keys.startsWith(`${keys} `));
  }
}
