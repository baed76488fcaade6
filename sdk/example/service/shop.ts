/** The shop's service: it knows no password and no session, only who calls and what they may. */

import { iamHono, type PrincipalVariables } from '@locai/iam-javascript/hono';
import type { Verifier } from '@locai/iam-javascript/server';
import { Hono } from 'hono';
import { z } from 'zod';

/** The permission to see the orders of all customers. */
export const READ_ALL = 'order:read-all';

const newOrder = z.strictObject({ product: z.enum(['tea', 'coffee']) });

/** An order, kept as long as the process runs. */
interface Order {
  readonly id: number;
  readonly userId: string;
  readonly product: string;
}

/** The service, for callers that the verifier knows. */
export function createShop(verifier: Verifier) {
  const iam = iamHono(verifier);
  const orders: Order[] = [];
  const app = new Hono<{ Variables: PrincipalVariables }>();

  app.get('/api/orders', iam.authenticate, (c) =>
    c.json({ orders: orders.filter(({ userId }) => userId === c.var.principal.userId) }),
  );
  app.post('/api/orders', iam.authenticate, async (c) => {
    const { userId } = c.var.principal;
    const order = newOrder.safeParse(await c.req.json().catch(() => undefined));
    if (!order.success) return c.json({ detail: z.prettifyError(order.error) }, 400);
    orders.push({ id: orders.length + 1, userId, product: order.data.product });
    return c.json({ orders: orders.filter((one) => one.userId === userId) }, 201);
  });
  app.get('/api/orders/all', iam.requirePermission(READ_ALL), (c) => c.json({ orders }));
  return app;
}
