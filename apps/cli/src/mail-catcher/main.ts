/** Catches the mail of the demo and the tests: SMTP on one port, a page to read it on another, both on loopback. */
import { port } from '../settings.js';
import { Mailbox } from './mailbox.js';
import { receiveMail } from './receive.js';
import { showMail } from './web.js';

const mailbox = new Mailbox();
const smtp = receiveMail(mailbox);
const web = showMail(mailbox);

smtp.on('error', (error) => console.error(`The mail catcher: ${error.message}`));
smtp.listen(port(process.env, 'CATCHER_SMTP_PORT', 1025), '127.0.0.1', () =>
  // The page answers when mail can come in: being ready means both.
  web.listen(port(process.env, 'CATCHER_PORT', 1080), '127.0.0.1'),
);

process.once('SIGTERM', () => {
  smtp.close();
  web.close();
  web.closeAllConnections();
});
