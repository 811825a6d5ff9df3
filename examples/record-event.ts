/**
 * A shop that records each order as an event of the visitor who made it. APP_URL is the address of
 * the app itself, such as https://shop.example.com: real servers take events there, and not at
 * TEMPS_API_URL.
 */
import { createServer } from 'node:http';
import { TempsClient } from '@temps-sdk/node-sdk';

const { APP_URL, PORT = '3000' } = process.env;
if (!APP_URL) throw new Error('Set APP_URL to the address of this app');
const temps = new TempsClient({
  baseUrl: APP_URL,
  headers: { authorization: null }, // an event needs no token
  timeout: 2000,
});

export const server = createServer((request, response) => {
  if (request.method !== 'POST' || request.url !== '/orders') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(201).end('ordered'); // first, so that no visitor waits for the event
  temps.analytics
    .recordEvent({
      headers: { cookie: request.headers.cookie, 'user-agent': request.headers['user-agent'] },
      body: {
        event_name: 'order',
        event_data: { total: 49 },
        request_path: '/orders',
        request_query: '',
      },
    })
    .catch((error: unknown) => console.error('An event was lost:', error));
}).listen(Number(PORT));
