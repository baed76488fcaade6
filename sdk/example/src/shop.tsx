import type { AuthService, Session } from '@locai/iam-javascript';
import { useEffect, useState } from 'react';

interface Order {
  readonly id: number;
  readonly product: string;
}

/** What is for sale, and what was ordered. */
export function Shop({ service, session }: { service: AuthService; session: Session }) {
  const [name, setName] = useState('');
  const [orders, setOrders] = useState<readonly Order[]>([]);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const ended = new AbortController();
    service
      .getUserDetails(session, { signal: ended.signal })
      .then(({ displayName }) => setName(displayName))
      .catch(() => {});
    return () => ended.abort();
  }, [service, session]);

  /** Calls the shop's service in the name of who is signed in. */
  async function call(method: string, path: string, body?: object) {
    setProblem('');
    try {
      const response = await fetch(path, {
        method,
        headers: {
          Authorization: `Bearer ${await service.session.getAccessToken()}`,
          'Content-Type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (response.ok) setOrders((await response.json()).orders);
      else setProblem(response.status === 403 ? 'You may not do this.' : 'This did not work.');
    } catch {
      setProblem('This did not work.');
    }
  }

  return (
    <main>
      <h1>Shop</h1>
      <p>
        Hello {name}.{' '}
        <button type="button" onClick={() => service.signOut(session).catch(() => {})}>
          Sign out
        </button>
      </p>
      {problem && <p role="alert">{problem}</p>}
      <button type="button" onClick={() => call('POST', '/api/orders', { product: 'tea' })}>
        Order tea
      </button>
      <button type="button" onClick={() => call('GET', '/api/orders')}>
        My orders
      </button>
      <button type="button" onClick={() => call('GET', '/api/orders/all')}>
        All orders
      </button>
      <ul>
        {orders.map(({ id, product }) => (
          <li key={id}>
            {id}: {product}
          </li>
        ))}
      </ul>
    </main>
  );
}
