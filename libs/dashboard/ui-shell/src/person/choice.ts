import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** One of a few, side by side. */
@Component({
  selector: 'ss-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [disabled]="disabled()">
      <legend>{{ label() }}</legend>
      <div>
        @for (option of options(); track option) {
          <label>
            <input
              class="visually-hidden"
              type="radio"
              [name]="label()"
              [value]="option"
              [checked]="option === chosen()"
              (change)="choose.emit(option)"
            />
            <span>{{ option }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choice.css',
})
export class Choice<Option extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly chosen = input.required<Option>();
  readonly disabled = input(false);
  readonly choose = output<Option>();
}
