/** The config of a notification provider that sends by email. */
export const MAIL_SERVER = {
  smtp_host: 'mail.example.com',
  smtp_port: 587,
  username: 'ada',
  password: 'secret',
  from_address: 'temps@example.com',
  to_addresses: ['ada@example.com'],
};
