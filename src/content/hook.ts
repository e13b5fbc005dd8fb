import { watchBlobs } from './hook/bodies.ts';
import { openChannel } from './hook/channel.ts';
import { watchConnections } from './hook/connections.ts';
import { disguise } from './hook/disguise.ts';
import { watchElements } from './hook/elements.ts';
import { reportTo } from './hook/reporter.ts';
import { watchRequests } from './hook/requests.ts';

/**
 * Runs in the page's own world, before the page's first script, and sees what only code there can see: who sends a request, and bodies that the browser
 * keeps from extensions. It knows nothing of the person and nothing is told to it. Workers have worlds of their own, which no extension can enter.
 */
reportTo(openChannel());
disguise();
watchBlobs();
watchRequests();
watchElements();
watchConnections();
