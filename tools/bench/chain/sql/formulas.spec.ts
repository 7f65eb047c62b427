import { strideOf } from './formulas';

it.each([10, 50, 5_000, 7_919, 15_838, 100_000])('visits each of %d products once', (products) => {
  const stride = strideOf(products);
  const places = new Set(Array.from({ length: products }, (_, index) => ((index + 1) * stride) % products));
  expect(places.size).toBe(products);
});
