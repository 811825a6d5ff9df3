/**
 * Sends an email with the token of the app, or with the API key in EMAIL_API_KEY where the token
 * may not send.
 */
import { TempsClient } from '@temps-sdk/node-sdk';

const temps = new TempsClient({ apiKey: process.env['EMAIL_API_KEY'] });
const { data: email } = await temps.email.send({
  body: {
    from: 'hello@mail.example.com',
    to: ['ada@example.com'],
    subject: 'Welcome',
    text: 'Your account is ready.',
  },
});
// The server has kept the email, and sent it to nobody.
if (email.status === 'captured') console.error('Verify the sender domain, and add a provider');
console.log(`${email.status} ${email.id}`);
