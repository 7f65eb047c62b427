import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Where the products will be, while they are read. Seen after 150 ms only. */
@Component({
  selector: 'ss-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (product of products; track product) {
      <div class="product">
        <span class="bar name"></span><span class="bar number"></span><span class="bar chip"></span>
      </div>
      @for (row of rows; track row) {
        <div class="row">
          <span class="bar place"></span><span class="bar number"></span><span class="bar chip"></span>
        </div>
      }
    }
  `,
  styleUrl: './skeleton.css',
  host: { 'aria-hidden': 'true' },
})
export class Skeleton {
  protected readonly products = [1, 2, 3];
  protected readonly rows = [1, 2, 3];
}
