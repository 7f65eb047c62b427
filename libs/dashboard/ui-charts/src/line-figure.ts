import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { LineCanvas } from './canvas/line-canvas';
import type { ChartPoint, ChartTable, Threshold } from './chart-data';
import { cursorAfter } from './cursor-keys';
import { csvOf } from './table/csv';
import { saveFile } from './table/save-file';

let made = 0;

/**
 * A line chart that everybody can read: in words, by pointer, by arrow keys, as a table and as a file. The drawing
 * waits until it comes into view.
 */
@Component({
  selector: 'ss-line-figure',
  imports: [LineCanvas],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line-figure.html',
  styleUrl: './line-figure.css',
})
export class LineFigure {
  private readonly page = inject(DOCUMENT);

  /** What the chart is about, as the name of its table and its cursor. */
  readonly name = input.required<string>();
  /** What it shows, in a sentence or two: the latest value, the range, the trend. */
  readonly description = input.required<string>();
  readonly points = input.required<readonly ChartPoint[]>();
  readonly threshold = input<Threshold | null>(null);
  readonly table = input.required<ChartTable>();
  readonly format = input.required<(value: number) => string>();

  protected readonly descriptionId = `chart-${String((made += 1))}`;
  protected readonly asTable = signal(false);
  private readonly moved = signal<number | null>(null);
  protected readonly cursor = computed(() => {
    const cursor = this.moved();
    return cursor === null ? null : Math.min(cursor, this.points().length - 1);
  });
  protected readonly position = computed(() => this.cursor() ?? this.points().length - 1);
  protected readonly reading = computed(() => this.points()[this.position()]?.reading ?? '');

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.leave();
    const next = cursorAfter(event.key, this.cursor(), this.points().length);
    if (next === null) return;
    event.preventDefault();
    this.moved.set(next);
  }

  protected leave(): void {
    this.moved.set(null);
  }

  protected save(): void {
    const table = this.table();
    saveFile(this.page, table.fileName, csvOf(table));
  }
}
