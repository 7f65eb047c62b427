import { type ComponentFixture, DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { LineFigure } from './line-figure';

describe('LineFigure', () => {
  let fixture: ComponentFixture<LineFigure>;
  let figure: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
    fixture = TestBed.createComponent(LineFigure);
    const days = [1, 2, 3];
    fixture.componentRef.setInput('name', 'On hand of Penne');
    fixture.componentRef.setInput('description', '3 on hand now.');
    fixture.componentRef.setInput(
      'points',
      days.map((value) => ({
        name: `d${String(value)}`,
        reading: `day ${String(value)}`,
        value,
        flagged: false,
      })),
    );
    fixture.componentRef.setInput('table', {
      columns: ['Day', 'On hand'],
      rows: days.map((value) => [`day ${String(value)}`, value]),
      fileName: 'x.csv',
    });
    fixture.componentRef.setInput('format', String);
    figure = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  const slider = (): HTMLElement => {
    const found = figure.querySelector<HTMLElement>('[role="slider"]');
    if (found === null) throw new Error('no cursor');
    return found;
  };
  const press = async (key: string): Promise<void> => {
    slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  it('is read point by point with the arrow keys', async () => {
    expect(slider().getAttribute('aria-valuetext')).toBe('day 3');
    await press('ArrowLeft');
    expect([slider().getAttribute('aria-valuetext'), slider().getAttribute('aria-valuenow')]).toEqual([
      'day 2',
      '1',
    ]);
    await press('Home');
    expect(slider().getAttribute('aria-valuetext')).toBe('day 1');
    await press('Escape');
    expect(slider().getAttribute('aria-valuetext')).toBe('day 3');
  });

  it('says what it shows', () => {
    const described = figure.querySelector(`#${slider().getAttribute('aria-describedby') ?? 'none'}`);
    expect(described?.textContent).toBe('3 on hand now.');
  });

  it('is a table for whoever wants one', async () => {
    figure.querySelector<HTMLElement>('button[aria-pressed="false"]')?.click();
    await fixture.whenStable();
    expect(figure.querySelector('[role="slider"]')).toBeNull();
    expect(
      [...figure.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(['day 11', 'day 22', 'day 33']);
  });
});
