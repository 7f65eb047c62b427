import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import { Appearance, type PaletteSource } from '@streamstock/dashboard-ui-shell';
import { actionSource } from './action-source';
import { locationSource } from './location-source';
import { pageSource } from './page-source';
import { productSource } from './product-source';

/** All that the palette of this page finds, in the order in which it shows it. */
@Injectable({ providedIn: 'root' })
export class PaletteSources {
  private readonly router = inject(Router);
  private readonly api = inject(ApiClient);
  private readonly appearance = inject(Appearance);

  all(actions: { readonly help: () => void; readonly signOut: () => void }): readonly PaletteSource[] {
    const { appearance } = this;
    return [
      pageSource((path) => void this.router.navigateByUrl(path)),
      productSource(this.api, (productId) => void this.router.navigate(['/products', productId])),
      locationSource(this.api, (loc) => void this.router.navigate(['/inventory'], { queryParams: { loc } })),
      actionSource({ appearance, ...actions }),
    ];
  }
}
