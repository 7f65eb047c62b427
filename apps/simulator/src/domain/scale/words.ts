/** Enough for some thousand different names, which numbers tell apart beyond. */
export const adjectives = [
  ...['Compact', 'Classic', 'Foldable', 'Heavy-duty', 'Lightweight', 'Premium', 'Everyday', 'Nordic'],
  ...['Portable', 'Recycled', 'Silent', 'Smart', 'Solid', 'Vintage', 'Waterproof', 'Wireless'],
];

export const materials = [
  ...['aluminium', 'bamboo', 'canvas', 'ceramic', 'cotton', 'glass', 'leather', 'linen'],
  ...['oak', 'rubber', 'silicone', 'steel', 'titanium', 'walnut', 'wool', 'zinc'],
];

export const nouns = [
  ...['backpack', 'bench', 'blanket', 'bottle', 'bowl', 'clamp', 'clock', 'cushion'],
  ...['desk lamp', 'drill bit', 'fan', 'filter', 'frame', 'hammer', 'headset', 'hook'],
  ...['jar', 'kettle', 'knife', 'ladder', 'mat', 'mirror', 'mug', 'organiser'],
  ...['pan', 'planter', 'rack', 'scale', 'shelf', 'speaker', 'stool', 'tray'],
];

export const cities = [
  ...['Amsterdam', 'Antwerp', 'Athens', 'Barcelona', 'Berlin', 'Bologna', 'Bordeaux', 'Bremen'],
  ...['Brno', 'Budapest', 'Cork', 'Dresden', 'Dublin', 'Florence', 'Gdańsk', 'Ghent'],
  ...['Gothenburg', 'Graz', 'Hamburg', 'Helsinki', 'Kassel', 'Kraków', 'Lille', 'Lisbon'],
  ...['Ljubljana', 'Lyon', 'Madrid', 'Malmö', 'Milan', 'Munich', 'Oslo', 'Porto'],
  ...['Prague', 'Riga', 'Rome', 'Rotterdam', 'Seville', 'Tallinn', 'Vienna', 'Zürich'],
];

export const timezones = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'Europe/Helsinki',
  'Europe/London',
  'Europe/Madrid',
];
