import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '@streamstock/dashboard-ui-status';
import { PaletteSearch } from './palette-search';
import type { PaletteItem, PaletteSource } from './palette-source';

/** Goes anywhere and does anything by typing a part of its name. */
@Component({
  selector: 'ss-command-palette',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.css',
})
export class CommandPalette {
  readonly sources = input.required<readonly PaletteSource[]>();

  protected readonly search = new PaletteSearch();
  protected readonly query = signal('');
  /** What arrows or the pointer have chosen of what is found for this question. */
  protected readonly chosen = signal<string | undefined>(undefined);
  /** The item that Enter takes: the chosen one if it is still there, else the first. */
  protected readonly active = computed(() => {
    const items = this.search.items();
    return (items.find(({ id }) => id === this.chosen()) ?? items[0])?.id;
  });
  /** What a screen reader is told, in place of the notes in the list. */
  protected readonly found = computed(() => {
    const count = this.search.items().length;
    const failed = this.search.groups().filter((group) => group.failed);
    const failures = failed.map(({ title }) => `${title} could not be searched.`).join(' ');
    return `${count === 0 ? 'Nothing found.' : `${count} found.`} ${failures}`;
  });
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly injector = inject(Injector);

  open(): void {
    this.ask('');
    this.dialog().nativeElement.showModal();
  }

  protected ask(query: string): void {
    this.query.set(query);
    this.search.ask(this.sources(), query);
    this.chosen.set(undefined);
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected take(item: PaletteItem): void {
    this.close();
    item.run();
  }

  protected press(event: KeyboardEvent): void {
    const items = this.search.items();
    const at = items.findIndex(({ id }) => id === this.active());
    const item = items[at];
    if (event.key === 'ArrowDown') this.activate(items[(at + 1) % items.length]);
    else if (event.key === 'ArrowUp') this.activate(items.at(at <= 0 ? -1 : at - 1));
    else if (event.key === 'Enter' && !event.isComposing && item !== undefined) this.take(item);
    else return;
    event.preventDefault();
  }

  private activate(item: PaletteItem | undefined): void {
    if (item === undefined) return;
    this.chosen.set(item.id);
    const shown = (): void => {
      this.list().nativeElement.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    };
    afterNextRender(shown, { injector: this.injector });
  }
}
