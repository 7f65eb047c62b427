export const categories = [
  'Electronics',
  'Audio',
  'Computing',
  'Photography',
  'Kitchen',
  'Coffee & Tea',
  'Garden',
  'Outdoor',
  'Fitness',
  'Tools',
] as const;
export type Category = (typeof categories)[number];

/** A name, and between which prices in euros it is sold. */
type Item = readonly [name: string, from: number, to: number];

/** What the shop sells: five products in each category. */
export const range: Readonly<Record<Category, readonly Item[]>> = {
  Electronics: [
    ['Smart TV 55" OLED', 999, 1_399],
    ['Robot vacuum with dock', 349, 549],
    ['Air purifier, 60 m²', 179, 269],
    ['USB-C charger 65 W', 29, 49],
    ['Power bank 20,000 mAh', 35, 59],
  ],
  Audio: [
    ['Studio monitors, pair', 449, 699],
    ['Noise-cancelling headphones', 199, 349],
    ['Turntable, belt drive', 299, 479],
    ['Bluetooth speaker, waterproof', 59, 119],
    ['Wireless earbuds', 79, 149],
  ],
  Computing: [
    ['Workstation, 32 cores', 3_900, 5_000],
    ['Laptop 14", 32 GB', 1_299, 1_799],
    ['Monitor 27", 4K', 349, 549],
    ['Mechanical keyboard', 89, 169],
    ['Wireless mouse', 25, 59],
  ],
  Photography: [
    ['Mirrorless camera, full frame', 1_999, 2_999],
    ['Zoom lens 24–70 mm f/2.8', 1_299, 1_999],
    ['Travel tripod, carbon', 149, 279],
    ['Memory card 256 GB', 39, 79],
    ['Camera strap, leather', 29, 59],
  ],
  Kitchen: [
    ['Stand mixer 5 l', 399, 599],
    ["Chef's knife 20 cm", 79, 159],
    ['Cast-iron pot 4 l', 129, 229],
    ['Stoneware mug 350 ml', 10, 18],
    ['Chopping board, oak', 29, 55],
  ],
  'Coffee & Tea': [
    ['Espresso machine, dual boiler', 1_099, 1_699],
    ['Burr grinder', 179, 299],
    ['Espresso beans 1 kg', 18, 26],
    ['Gooseneck kettle 1 l', 59, 99],
    ['Assam tea, 100 bags', 10, 14],
  ],
  Garden: [
    ['Robotic lawn mower', 899, 1_499],
    ['Hedge trimmer, cordless', 119, 199],
    ['Garden hose 25 m', 35, 65],
    ['Pruning shears', 19, 45],
    ['Terracotta planter 40 cm', 24, 42],
  ],
  Outdoor: [
    ['Tent for four', 299, 499],
    ['Sleeping bag, −5 °C', 129, 219],
    ['Trekking backpack 55 l', 139, 229],
    ['Camping stove', 39, 79],
    ['Headlamp 400 lm', 29, 55],
  ],
  Fitness: [
    ['Rowing machine', 799, 1_299],
    ['Adjustable dumbbells, pair', 249, 399],
    ['Yoga mat, cork', 39, 69],
    ['Kettlebell 16 kg', 45, 75],
    ['Skipping rope', 10, 19],
  ],
  Tools: [
    ['Table saw 254 mm', 549, 849],
    ['Cordless drill 18 V', 119, 199],
    ['Socket set, 94 pieces', 79, 139],
    ['Laser measure 50 m', 59, 109],
    ['Claw hammer', 15, 29],
  ],
};
