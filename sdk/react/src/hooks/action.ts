'use client';

import type { HttpError } from '@locai/iam-javascript';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useIam } from '../context.js';

/** Called once per outcome; the ones given last count. */
export interface Callbacks<Data> {
  onSuccess?: ((data: Data) => void) | undefined;
  onError?: ((error: HttpError | Error) => void) | undefined;
}

/** What an acting hook tells of its last call. */
export interface Outcome<Data> {
  data: Data | undefined;
  error: HttpError | Error | null;
  isLoading: boolean;
  isError: boolean;
  isSuccess: boolean;
  reset: () => void;
}

/** A call made when asked for. Callbacks are called though the component is gone by then. */
export function useAction<Args, Data>(
  act: (args: Args) => Promise<Data>,
  callbacks: Callbacks<Data> = {},
) {
  const { queryClient } = useIam();
  const latest = useRef({ act, callbacks });
  latest.current = { act, callbacks };
  const mutation = useMutation<Data, HttpError | Error, Args>(
    {
      mutationFn: (args) => latest.current.act(args),
      onSuccess: (data) => latest.current.callbacks.onSuccess?.(data),
      onError: (error) => latest.current.callbacks.onError?.(error),
      // Whether there is a network, the call itself finds out; the service tries again where it may.
      networkMode: 'always',
      retry: false,
      // Arguments may hold passwords: nothing is kept once no component shows the outcome.
      gcTime: 0,
    },
    queryClient,
  );
  const { data, error, isPending, isError, isSuccess, reset, mutate, mutateAsync } = mutation;
  const outcome: Outcome<Data> = { data, error, isLoading: isPending, isError, isSuccess, reset };
  return {
    run: (args: Args) => mutate(args),
    runAsync: (args: Args) => mutateAsync(args),
    outcome,
  };
}

/** Something that is read and kept, by a key below `['iam', app, userId]`. */
export function useReading<Data>(
  userId: string,
  key: readonly unknown[],
  read: (signal: AbortSignal) => Promise<Data>,
  { onSuccess, onError, enabled = true }: Callbacks<Data> & { enabled?: boolean } = {},
) {
  const { queryClient, service } = useIam();
  const query = useQuery<Data, HttpError | Error>(
    {
      queryKey: ['iam', service.iamAppName, userId, ...key],
      queryFn: ({ signal }) => read(signal),
      enabled,
      retry: false,
      networkMode: 'always',
      staleTime: 30_000,
    },
    queryClient,
  );
  const { data, error, dataUpdatedAt, errorUpdatedAt } = query;
  const latest = useRef({ onSuccess, onError });
  latest.current = { onSuccess, onError };
  const told = useRef({ data: 0, error: 0 });
  useEffect(() => {
    // StrictMode runs effects twice, and one outcome is told once.
    if (data !== undefined && dataUpdatedAt > told.current.data) {
      told.current.data = dataUpdatedAt;
      latest.current.onSuccess?.(data);
    }
    if (error && errorUpdatedAt > told.current.error) {
      told.current.error = errorUpdatedAt;
      latest.current.onError?.(error);
    }
  }, [data, error, dataUpdatedAt, errorUpdatedAt]);
  return {
    data,
    error,
    isLoading: query.isLoading,
    isError: query.isError,
    refetch: async () => {
      await query.refetch();
    },
  };
}
