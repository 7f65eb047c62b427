/** What names are made of, so that a search by beginning, by similar spelling and by category has something to do. */
export const qualities: readonly string[] = `
  Alpine Amber Arctic Artisan Autumn Basic Berlin Bright Classic Coastal Compact Country Crystal
  Daily Deluxe Double Economy Emerald Essential Everyday Family Finest Fresh Gentle Golden Grand
  Harvest Heritage Imperial Island Jumbo Light Lunar Magic Meadow Midnight Mountain Natural
  Nordic Organic Original Pacific Premium Pure Quick Royal Rustic Select Silver Smart Solid
  Summer Super Supreme Tender Traditional Tropical Ultra Urban Velvet Vintage Winter Wonder Zesty`
  .trim()
  .split(/\s+/);

/** Of each category its things: a product is of the category of its thing. */
export const things = {
  Coffee: [
    'Espresso beans',
    'Filter coffee',
    'Coffee capsules',
    'Instant coffee',
    'Cold brew',
    'Mocha powder',
  ],
  Tea: ['Green tea', 'Rooibos', 'Peppermint tea', 'Breakfast tea', 'Chamomile', 'Matcha'],
  Bakery: ['Rye bread', 'Butter croissant', 'Oat biscuits', 'Cinnamon rolls', 'Pretzel', 'Flatbread'],
  Dairy: ['Whole milk', 'Greek yoghurt', 'Cheddar', 'Mozzarella', 'Salted butter', 'Cottage cheese'],
  Produce: ['Bananas', 'Vine tomatoes', 'Baby spinach', 'Blueberries', 'Sweet potatoes', 'Avocado'],
  Pantry: ['Basmati rice', 'Spaghetti', 'Red lentils', 'Rapeseed oil', 'Sea salt', 'Tomato passata'],
  Sweets: ['Dark chocolate', 'Fruit gums', 'Caramel bar', 'Hazelnut spread', 'Marzipan', 'Nougat'],
  Drinks: ['Sparkling water', 'Apple juice', 'Ginger ale', 'Oat drink', 'Lemonade', 'Tonic'],
  Household: ['Dishwasher tablets', 'Kitchen towel', 'Bin liners', 'Glass cleaner', 'Sponge', 'Candles'],
  Care: ['Hand soap', 'Shampoo', 'Toothpaste', 'Sun lotion', 'Shower gel', 'Lip balm'],
  Baby: ['Nappies', 'Baby porridge', 'Wet wipes', 'Teething ring', 'Bottle warmer', 'Bib'],
  Pets: ['Cat food', 'Dog treats', 'Bird seed', 'Cat litter', 'Dog lead', 'Fish flakes'],
  Garden: ['Potting soil', 'Watering can', 'Hedge trimmer', 'Lawn seed', 'Rake', 'Flower pot'],
  Tools: ['Cordless drill', 'Claw hammer', 'Screwdriver set', 'Spirit level', 'Handsaw', 'Pliers'],
  Lighting: ['Desk lamp', 'Bulb', 'Torch', 'String lights', 'Floor lamp', 'Night light'],
  Office: ['Notebook', 'Ballpoint pen', 'Stapler', 'Copy paper', 'Ring binder', 'Whiteboard marker'],
  Books: ['Cookbook', 'Travel guide', 'Crime novel', 'Picture book', 'Atlas', 'Crossword'],
  Toys: ['Building blocks', 'Puzzle', 'Teddy bear', 'Race car', 'Board game', 'Kite'],
  Sport: ['Yoga mat', 'Football', 'Skipping rope', 'Bicycle helmet', 'Dumbbell', 'Tennis balls'],
  Clothing: ['Wool socks', 'Rain jacket', 'Cotton shirt', 'Beanie', 'Leather belt', 'Denim jeans'],
  Electronics: ['Headphones', 'Phone charger', 'Bluetooth speaker', 'Power bank', 'Webcam', 'Keyboard'],
  Kitchen: ['Frying pan', 'Chef knife', 'Cutting board', 'Kettle', 'Baking tray', 'Whisk'],
  Furniture: ['Bookshelf', 'Folding chair', 'Side table', 'Coat rack', 'Bar stool', 'Shoe cabinet'],
  Seasonal: ['Snow shovel', 'Fir tree', 'Parasol', 'Advent calendar', 'Easter basket', 'Lantern'],
} as const;

export const packs = [
  '100 g',
  '250 g',
  '500 g',
  '1 kg',
  '2 kg',
  '200 ml',
  '330 ml',
  '500 ml',
  '1 l',
  '2 l',
  'single',
  '2 pack',
  '4 pack',
  '6 pack',
  '12 pack',
  '24 pack',
  'small',
  'medium',
  'large',
  'family size',
] as const;

export const cities = [
  'Hamburg',
  'Berlin',
  'Munich',
  'Cologne',
  'Vienna',
  'Zurich',
  'Paris',
  'Lyon',
  'Madrid',
  'Seville',
  'Lisbon',
  'Porto',
  'London',
  'Leeds',
  'Dublin',
  'Oslo',
  'Malmo',
  'Aarhus',
  'Helsinki',
  'Tallinn',
  'Riga',
  'Warsaw',
  'Krakow',
  'Prague',
] as const;

/** Of each city, in the same order. */
export const timezones = [
  'Europe/Berlin',
  'Europe/Berlin',
  'Europe/Berlin',
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/Paris',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Madrid',
  'Europe/Lisbon',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Oslo',
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'Europe/Helsinki',
  'Europe/Tallinn',
  'Europe/Riga',
  'Europe/Warsaw',
  'Europe/Warsaw',
  'Europe/Prague',
] as const;

export const quarters = [
  'Central',
  'Harbour',
  'North',
  'South',
  'East',
  'West',
  'Market',
  'Station',
  'Park',
] as const;
export const regions = ['North', 'South', 'East', 'West', 'Islands', 'Alps'] as const;
export const firms = [
  'Trading',
  'Foods',
  'Supply',
  'Brothers',
  'Logistics',
  'Wholesale',
  'Imports',
  'Mills',
] as const;
