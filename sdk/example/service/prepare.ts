/** What the shop needs in the server: a machine user for its service, and a role for its keepers. */

import type { AuthService, MachineCredentials } from '@locai/iam-javascript';
import { READ_ALL } from './shop.js';

/** The role of those who see all orders. */
export const SHOPKEEPER = 'shopkeeper';

/** Called as an administrator, who becomes a shopkeeper. Gives the credentials of the service. */
export async function prepare(admin: AuthService): Promise<MachineCredentials> {
  await admin.setApplicationRoles({
    roles: [{ key: SHOPKEEPER, displayName: 'Shopkeeper', allowedPermissions: [READ_ALL] }],
  });
  const { id, session } = await admin.getCurrentUser();
  await admin.setMemberRoles({ orgId: session.orgId, userId: id, roles: [SHOPKEEPER] });
  const { clientId, clientSecret } = await admin.createMachineUser({
    userName: `shop-${Date.now().toString(36)}`,
  });
  return { clientId, clientSecret };
}
