export { EventsPage } from './events-page';
export { type FilterName, type FilterText, isFiltered, movementFilter } from './filters/filter-text';
export { MovementFilters } from './filters/movement-filters';
export { movementWords } from './movement-words';
export { MovementView } from './view/movement-view';
