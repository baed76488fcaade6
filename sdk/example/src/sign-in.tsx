import { zodResolver } from '@hookform/resolvers/zod';
import type { AuthService } from '@locai/iam-javascript';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Field } from './field.js';
import { showProblem } from './problem.js';

const schema = z.object({
  email: z.email('This is no e-mail address.'),
  password: z.string().min(1, 'The password is missing.'),
});
type Values = z.infer<typeof schema>;

/** A form to sign in with. */
export function SignIn({ service }: { service: AuthService }) {
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    resolver: zodResolver(schema),
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit((values) =>
    service.signInByEmailPassword(values).then(
      () => {},
      (error) => showProblem(error, ['email', 'password'], setError),
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <h2>Sign in</h2>
      {errors.root && <p role="alert">{errors.root.message}</p>}
      <Field
        label="E-mail"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <button type="submit" disabled={isSubmitting}>
        Sign in
      </button>
    </form>
  );
}
