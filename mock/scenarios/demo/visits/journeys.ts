/** An event of a journey. */
export interface Step {
  /** The name of the event. */
  name: string;
  path: string;
  title: string;
  data?: Record<string, unknown>;
}

function view(path: string, title: string): Step {
  return { name: 'page_view', path, title };
}

const TEAPOT = view('/products/teapot', 'Teapot');
const LAMP = view('/products/desk-lamp', 'Desk lamp');
const CART = view('/cart', 'Your cart');

const SHOP: readonly (readonly Step[])[] = [
  [
    view('/', 'Storefront'),
    view('/products', 'All products'),
    TEAPOT,
    { name: 'add_to_cart', path: TEAPOT.path, title: TEAPOT.title, data: { product: 'teapot', price: 39 } },
    CART,
    { name: 'checkout_started', path: '/checkout', title: 'Checkout', data: { items: 1 } },
    { name: 'purchase', path: '/checkout', title: 'Checkout', data: { order: { total: 39, currency: 'EUR' } } },
  ],
  [
    view('/', 'Storefront'),
    LAMP,
    { name: 'add_to_cart', path: LAMP.path, title: LAMP.title, data: { product: 'desk-lamp', price: 59 } },
    CART,
    { name: 'checkout_started', path: '/checkout', title: 'Checkout', data: { items: 1 } },
    { name: 'purchase', path: '/checkout', title: 'Checkout', data: { order: { total: 59, currency: 'EUR' } } },
  ],
  [view('/pricing', 'Shipping and prices'), view('/', 'Storefront'), view('/products', 'All products')],
  [TEAPOT, view('/products', 'All products'), LAMP],
];

const DOCS: readonly (readonly Step[])[] = [
  [
    view('/', 'Documentation'),
    { name: 'search', path: '/', title: 'Documentation', data: { query: 'token' } },
    view('/guides/authentication', 'Authentication'),
    { name: 'snippet_copied', path: '/guides/authentication', title: 'Authentication', data: { language: 'ts' } },
  ],
  [view('/guides/quickstart', 'Quickstart'), view('/reference', 'Reference')],
  [
    view('/reference', 'Reference'),
    { name: 'search', path: '/reference', title: 'Reference', data: { query: 'limit' } },
  ],
];

/** The journeys of a project. A visitor follows one of them, and may stop early. */
export function chooseJourneys(projectSlug: string): readonly (readonly Step[])[] {
  return projectSlug === 'storefront' ? SHOP : DOCS;
}
