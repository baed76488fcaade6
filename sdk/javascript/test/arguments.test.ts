// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AuthService, type SignedIn } from '../src/index.js';
import { FakeServer, json } from './support/fake-server.js';
import { signedIn } from './support/signed-in.js';

function stage(iamBaseUrl = 'https://iam.example.com') {
  const server = new FakeServer().on('*', () => json({}));
  return { server, service: new AuthService({ iamBaseUrl, storage: 'none', fetch: server.fetch }) };
}

describe('the flat arguments', () => {
  it('travel in path and query', async () => {
    const { server, service } = stage();
    await service.getUser({ userId: 'a/b?c', includeMetadata: true });
    expect(server.last.url.href).toBe(
      'https://iam.example.com/v1/authentication/users/a%2Fb%3Fc?includeMetadata=true',
    );
    expect(server.last.body).toBeUndefined();
    expect(server.last.headers.has('content-type')).toBe(false);
  });

  it('leave out what is undefined', async () => {
    const { server, service } = stage();
    await service.getUser({ userId: '1', includeMetadata: undefined });
    expect(server.last.url.search).toBe('');
    await service.updateUser({ userId: '1', firstName: 'Ada', phoneNumber: undefined });
    expect(server.last.body).toEqual({ firstName: 'Ada' });
  });

  it('send null in a body, which removes a value', async () => {
    const { server, service } = stage();
    await service.updateUser({ userId: '1', metadata: { plan: null } });
    expect(server.last.body).toEqual({ metadata: { plan: null } });
  });

  it('travel in the body when it knows the name', async () => {
    const { server, service } = stage();
    await service.searchUsers({ name: 'ada', pageSize: 5 });
    expect(server.last.url.search).toBe('');
    expect(server.last.body).toEqual({ name: 'ada', pageSize: 5 });
  });

  it('travel in the query beside a body that does not', async () => {
    const { server, service } = stage();
    await service.setGroupRoles({ groupId: '9', roles: [], dryRun: true, pageSize: 10 });
    expect(server.last.url.pathname).toBe('/v1/authorization/organizations/groups/9/roles');
    expect(server.last.url.search).toBe('?dryRun=true&pageSize=10');
    expect(server.last.body).toEqual({ roles: [] });
  });

  it('write pairs as the server reads them', async () => {
    const { server, service } = stage();
    await service.listUsers({ metadata: { plan: 'a&b', 'x y&z=': '1' } });
    expect([...server.last.url.searchParams]).toEqual([
      ['metadata[plan]', 'a&b'],
      ['metadata[x y&z=]', '1'],
    ]);
  });

  it('become a form where the operation takes one', async () => {
    const { server, service } = stage();
    await service.issueOAuthToken({
      grant_type: 'client_credentials',
      client_id: 'a b',
      client_secret: null,
    });
    expect(String(server.last.body)).toBe('grant_type=client_credentials&client_id=a+b');
    // fetch names the form's type by itself.
    expect(server.last.headers.get('content-type')).toBeNull();
  });

  it('are the body itself where that is any object', async () => {
    const { server, service } = stage();
    await service.setOrganizationSettings({ theme: 'dark', page: 3 }, { orgId: '4' });
    expect(server.last.body).toEqual({ theme: 'dark', page: 3 });
    expect(server.last.url.search).toBe('');
  });

  it.each(['', '.', '..', undefined])(
    'are refused when a part of the path is %j',
    async (userId) => {
      const { server, service } = stage();
      const answer = service.deleteUser({ userId: userId as string });
      await expect(answer).rejects.toMatchObject({
        status: 400,
        code: 'invalid-request',
        errors: [{ field: 'userId' }],
      });
      expect(server.sent).toEqual([]);
    },
  );

  it('may be the answer of a sign-in for getUserDetails', async () => {
    const { server, service } = stage();
    const answer: SignedIn = signedIn({ userId: '77' });
    await service.getUserDetails({ userId: answer.userId });
    expect(server.last.url.pathname).toBe('/v1/authentication/users/77');
    await service.getUserDetails(answer);
    expect(server.last.url.href).toBe('https://iam.example.com/v1/authentication/users/77');
    await service.getUserDetails({ ...answer, includeMetadata: true });
    expect(server.last.url.search).toBe('?includeMetadata=true');
  });

  it('that are unknown are sent, so that the server can name them', async () => {
    const { server, service } = stage();
    await service.listUsers({ nmae: 'ada' } as object);
    expect(server.last.url.search).toBe('?nmae=ada');
  });

  it('may be the session as it is known', async () => {
    const { server, service } = stage();
    const session = { sessionId: '5', userId: '7', orgId: '3', expirationDate: '2030-01-01' };
    await service.getUserDetails(session);
    await service.signOut(session);
    expect(server.sent.map(({ url }) => url.pathname + url.search)).toEqual([
      '/v1/authentication/users/7',
      '/v1/authentication/users/sessions/5',
    ]);
  });

  it('never carry a token into an address', async () => {
    const { server, service } = stage();
    const answer = signedIn({ sessionId: '5' });
    await service.signOut(answer);
    await service.getUserRoles(answer);
    await service.listSessions({ ...answer, page: 1 });
    expect(server.sent.map(({ url }) => url.pathname + url.search)).toEqual([
      '/v1/authentication/users/sessions/5',
      '/v1/authorization/users/7/roles',
      '/v1/authorization/sessions?userId=7&orgId=3&page=1',
    ]);
  });
});

describe('the address', () => {
  it.each(['https://iam.example.com/iam', 'https://iam.example.com/iam//'])(
    'keeps the path of %s',
    async (url) => {
      const { server, service } = stage(url);
      await service.getHealth();
      expect(server.last.url.href).toBe('https://iam.example.com/iam/health');
    },
  );
});
